import { expect, test } from 'vitest';
import { dueWord } from './due.ts';
import { readers } from './reader.ts';

const calendar = { version: 1, utcOffsetMinutes: 420, exceptions: { '2026-11-25': 'off' } } as const;
const at = (text: string): Date => new Date(`${text}+07:00`);
/** Tuesday. */
const now = at('2026-11-24T09:00');

test.each([
  ['2026-11-20T17:00', 'Quá hạn 2 ngày làm việc', 'late'],
  ['2026-11-23T17:00', 'Quá hạn 1 ngày làm việc', 'late'],
  ['2026-11-24T08:00', 'Quá hạn hôm nay', 'late'],
  ['2026-11-24T17:00', 'Hôm nay', 'soon'],
  ['2026-11-26T17:00', 'Còn 1 ngày làm việc', 'soon'],
  ['2026-11-30T17:00', 'Còn 3 ngày làm việc', 'fine'],
])('due %s is said as “%s”, days off not counted', (due, text, tint) => {
  expect(dueWord(readers.vi, at(due), now, calendar)).toEqual({ tint, text });
});
