import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, epochDayOf, isLocalDate, weekdayOf } from './local-date.ts';

const epochDay = fc.integer({ min: -700_000, max: 2_900_000 });

test('every day is written as the date that the platform computes for it', () => {
  fc.assert(
    fc.property(epochDay, (day) => {
      const platform = new Date(day * 86_400_000);
      expect(dateOf(day)).toBe(platform.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe((platform.getUTCDay() + 6) % 7);
    }),
  );
});

test('a date that was written is read back as the same day', () => {
  fc.assert(fc.property(epochDay, (day) => epochDayOf(dateOf(day)) === day));
});

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-00-10',
  '2027-04-31',
  '27-04-01',
  '2027-4-1',
  '',
  '2027-02-06T00:00',
])('%j is no date', (text) => expect(isLocalDate(text)).toBe(false));

test('29 February exists in leap years alone', () => {
  expect(['2028-02-29', '2000-02-29', '2100-02-29'].map(isLocalDate)).toEqual([true, true, false]);
});
