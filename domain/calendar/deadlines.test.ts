import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingsBetween } from './closing.ts';
import { addTerm, instantAfter, instantBefore, resumeDue } from './deadlines.ts';
import { localDate } from './local-time.ts';
import { inVietnam, vietnam, vietnamAt } from './vietnam.fixture.ts';
import { isWorkingDay } from './working-day.ts';

const days = (workingDays: number) => ({ workingDays });

test.each([
  ['a Monday morning', '2026-11-23 09:00', 1, '2026-11-24 17:00'],
  ['over a weekend', '2026-11-26 09:00', 5, '2026-12-03 17:00'],
  ['after hours: counts from the next day', '2026-11-23 17:00', 1, '2026-11-25 17:00'],
  ['before hours: counts from that day', '2026-11-23 02:00', 1, '2026-11-24 17:00'],
  ['on a Saturday: counts from Monday', '2026-11-21 10:00', 1, '2026-11-24 17:00'],
  ['before Tết 2027', '2027-02-04 10:00', 1, '2027-02-12 17:00'],
  ['during Tết 2027', '2027-02-08 10:00', 1, '2027-02-15 17:00'],
  ['over Hùng Kings', '2027-04-15 10:00', 1, '2027-04-19 17:00'],
  ['over 30 April and 1 May', '2027-04-29 10:00', 2, '2027-05-05 17:00'],
  ['over 2 September', '2027-09-01 10:00', 1, '2027-09-06 17:00'],
  ['onto a swapped Saturday', '2026-08-21 10:00', 1, '2026-08-22 17:00'],
])('a term %s, from %s, %i working days, ends at %s', (_case, from, count, due) => {
  expect(inVietnam(addTerm(vietnamAt(from), days(count), vietnam))).toBe(due);
});

test('a term in seconds runs through nights and holidays', () => {
  expect(addTerm(1000, { seconds: 90 }, vietnam)).toBe(91_000);
});

test('reminders come at eight in the morning of a working day', () => {
  const due = addTerm(vietnamAt('2027-02-04 10:00'), days(1), vietnam);
  expect(inVietnam(instantBefore(due, days(1), vietnam))).toBe('2027-02-04 08:00');
  expect(inVietnam(instantAfter(due, days(2), vietnam))).toBe('2027-02-16 08:00');
  expect(instantBefore(due, { seconds: 60 }, vietnam)).toBe(due - 60_000);
  expect(instantAfter(due, { seconds: 60 }, vietnam)).toBe(due + 60_000);
});

test.each([
  ['the same day', '2026-11-23 09:00', '2026-11-23 16:00', '2026-11-25 17:00'],
  ['a week', '2026-11-23 09:00', '2026-11-30 09:00', '2026-12-02 17:00'],
  ['answered at night', '2026-11-23 09:00', '2026-11-30 20:00', '2026-12-03 17:00'],
  ['answered on a Sunday', '2026-11-23 09:00', '2026-11-29 20:00', '2026-12-02 17:00'],
  ['on the due day', '2026-11-25 16:00', '2026-11-27 09:00', '2026-11-27 17:00'],
  ['overdue by a day, and so again', '2026-11-26 18:00', '2026-12-02 18:00', '2026-12-01 17:00'],
])('a pause of %s leaves what was left of a term until 25 November', (_case, paused, resumed, due) => {
  const before = vietnamAt('2026-11-25 17:00');
  expect(inVietnam(resumeDue(before, days(3), vietnamAt(paused), vietnamAt(resumed), vietnam))).toBe(due);
});

const instant = fc.integer({ min: vietnamAt('2026-01-05'), max: vietnamAt('2028-06-30') });
const count = fc.integer({ min: 1, max: 30 });

test('a due date is the end of a working day, with n whole working days before it', () => {
  fc.assert(
    fc.property(instant, count, (from, n) => {
      const due = addTerm(from, days(n), vietnam);
      expect(inVietnam(due)).toMatch(/ 17:00$/);
      expect(isWorkingDay(localDate(due, vietnam), vietnam)).toBe(true);
      expect(closingsBetween(from, due, vietnam)).toBe(n + 1);
    }),
  );
});

test('whoever begins later is never due earlier', () => {
  fc.assert(
    fc.property(instant, instant, count, (a, b, n) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      expect(addTerm(first, days(n), vietnam)).toBeLessThanOrEqual(addTerm(second, days(n), vietnam));
    }),
  );
});

const length = fc.integer({ min: 0, max: 40 * 86_400_000 });

test('a pause keeps what was left, never moves a due date back, and two pauses in a row are one', () => {
  fc.assert(
    fc.property(instant, count, length, length, length, (from, n, until, pause, more) => {
      const due = addTerm(from, days(n), vietnam);
      const [paused, resumed] = [from + until, from + until + pause];
      const moved = resumeDue(due, days(n), paused, resumed, vietnam);
      expect(moved).toBeGreaterThanOrEqual(due);
      expect(closingsBetween(resumed, moved, vietnam)).toBe(closingsBetween(paused, due, vietnam));
      expect(resumeDue(moved, days(n), resumed, resumed + more, vietnam)).toBe(
        resumeDue(due, days(n), paused, resumed + more, vietnam),
      );
    }),
  );
});

test('a pause of a term in seconds shifts it by the length of the pause', () => {
  expect(resumeDue(10_000, { seconds: 10 }, 4000, 9000, vietnam)).toBe(15_000);
});

test('a pause of no length changes nothing', () => {
  const due = vietnamAt('2026-11-25 12:34');
  expect(resumeDue(due, days(3), due - 5000, due - 5000, vietnam)).toBe(due);
});
