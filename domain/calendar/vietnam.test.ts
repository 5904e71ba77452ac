import { expect, test } from 'vitest';
import { epochDayOf, weekdayOf } from './local-date.ts';
import seed from './vietnam-2026-2028.json' with { type: 'json' };

test('the seeded list holds only days that differ from Monday to Friday, each once, in order, with a source', () => {
  const dates = seed.days.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].sort());
  for (const { date, exception, source, name } of seed.days) {
    const day = epochDayOf(date);
    expect(day === null ? 'no date' : weekdayOf(day) < 5 ? 'off' : 'worked', date).toBe(exception);
    expect([source, name.vi, name.en].every((text) => text.length > 3)).toBe(true);
  }
});
