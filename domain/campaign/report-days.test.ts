import { expect, test } from 'vitest';
import { vietnam } from '../calendar/vietnam.fixture.ts';
import { lastWeekBegin, nextWeekBegin, quarterEnds, quartersOver } from './report-days.ts';

const at = (text: string): number => Date.parse(`${text}:00+07:00`);

test.each([
  ['2026-11-23T07:59', '2026-11-16T08:00', '2026-11-23T08:00'],
  ['2026-11-23T08:00', '2026-11-23T08:00', '2026-11-30T08:00'],
  ['2026-11-29T23:59', '2026-11-23T08:00', '2026-11-30T08:00'],
  ['2027-01-01T00:00', '2026-12-28T08:00', '2027-01-04T08:00'],
])('a week of reports at %s began %s, and the next begins %s', (now, last, next) => {
  expect(lastWeekBegin(at(now), vietnam)).toBe(at(last));
  expect(nextWeekBegin(at(now), vietnam)).toBe(at(next));
});

test('a quarter is reported on when the office opens after it', () => {
  expect(quarterEnds(2027, vietnam)).toEqual([
    { quarter: 1, at: at('2027-04-01T08:00') },
    { quarter: 2, at: at('2027-07-01T08:00') },
    { quarter: 3, at: at('2027-10-01T08:00') },
    { quarter: 4, at: at('2028-01-04T08:00') },
  ]);
});

test.each([
  ['2026-12-31T23:59', 0],
  ['2027-03-31T23:59', 0],
  ['2027-04-01T00:00', 1],
  ['2027-12-31T23:59', 3],
  ['2028-01-01T00:00', 4],
])('at %s so many quarters of 2027 are over: %i', (now, over) => {
  expect(quartersOver(2027, at(now), vietnam)).toBe(over);
});
