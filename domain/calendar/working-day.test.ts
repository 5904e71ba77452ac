import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from './local-time.ts';
import { vietnam, vietnamAt } from './vietnam.fixture.ts';
import { isWorkingDay, shiftWorkingDays, workingDaysBetween } from './working-day.ts';

test.each([
  ['2027-02-04', true, 'the Thursday before Tết'],
  ['2027-02-05', false, 'Tết'],
  ['2027-02-06', false, 'lunar New Year, a Saturday'],
  ['2027-02-11', false, 'the last day of Tết'],
  ['2027-02-12', true, 'the first day back'],
  ['2027-04-16', false, 'Hùng Kings'],
  ['2027-04-30', false, 'Victory Day'],
  ['2027-05-01', false, 'Labour Day, a Saturday'],
  ['2027-05-03', false, 'its substitute'],
  ['2027-09-02', false, 'National Day'],
  ['2026-08-22', true, 'a swapped Saturday'],
  ['2026-08-31', false, 'the Monday it stands for'],
  ['2026-12-05', false, 'a plain Saturday'],
  ['2026-12-07', true, 'a plain Monday'],
  ['constructor', false, 'no date'],
])('%s is worked: %s (%s)', (date, worked) => expect(isWorkingDay(date, vietnam)).toBe(worked));

test('a day begins at midnight in Vietnam, not in Greenwich', () => {
  expect(localDate(vietnamAt('2027-02-04 23:59'), vietnam)).toBe('2027-02-04');
  expect(localDate(vietnamAt('2027-02-05 00:00'), vietnam)).toBe('2027-02-05');
});

test.each([
  ['2027-02-04 10:00', '2027-02-12 10:00', 1],
  ['2026-08-21 10:00', '2026-09-03 10:00', 7],
  ['2027-04-29 10:00', '2027-05-04 10:00', 1],
  ['2027-02-04 08:00', '2027-02-04 18:00', 0],
  ['2027-02-12 10:00', '2027-02-04 10:00', -1],
])('from %s to %s are %i working days', (from, to, count) => {
  expect(workingDaysBetween(vietnamAt(from), vietnamAt(to), vietnam)).toBe(count);
});

const instant = fc.integer({ min: vietnamAt('2026-01-01'), max: vietnamAt('2028-12-31') });

test('the way back is as long as the way there, and ways add up', () => {
  fc.assert(
    fc.property(instant, instant, instant, (a, b, c) => {
      expect(workingDaysBetween(b, a, vietnam)).toBe(0 - workingDaysBetween(a, b, vietnam));
      expect(workingDaysBetween(a, b, vietnam) + workingDaysBetween(b, c, vietnam)).toBe(
        workingDaysBetween(a, c, vietnam),
      );
    }),
  );
});

test('n working days further lie n working days between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_454, max: 21_500 }), fc.integer({ min: 1, max: 60 }), (day, count) => {
      const later = shiftWorkingDays(day, count, vietnam);
      expect(workingDaysBetween(day * 86_400_000, later * 86_400_000, vietnam)).toBe(count);
      expect(shiftWorkingDays(later, -count, vietnam)).toBeLessThanOrEqual(day);
    }),
  );
});
