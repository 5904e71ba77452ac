import { describe, expect, test } from 'vitest';
import { vietnam } from '../calendar/vietnam.fixture.ts';
import { dueMarks, passedMarks } from './due-marks.ts';
import { usualReminders } from './reminder-plan.ts';

const at = (text: string): number => Date.parse(`${text}:00+07:00`);
const due = at('2026-11-30T17:00');
const marks = dueMarks(due, usualReminders, vietnam);

describe('marks around Monday, 30 November 2026', () => {
  test('lie in the morning of working days before and after, in the order of time', () => {
    expect(marks.map(({ name, at: when }) => [name, when])).toEqual([
      ['unit:before:10d', at('2026-11-16T08:00')],
      ['unit:before:3d', at('2026-11-25T08:00')],
      ['unit:before:0d', at('2026-11-30T08:00')],
      ['unit:after:1d', at('2026-12-01T08:00')],
      ['superiors:after:3d', at('2026-12-03T08:00')],
      ['unit:after:5d', at('2026-12-07T08:00')],
    ]);
  });

  test.each([
    ['on time', '2026-11-16T07:59', '2026-11-16T08:00', ['unit:before:10d']],
    ['not before', '2026-11-15T08:00', '2026-11-16T07:59', []],
    ['not again', '2026-11-16T08:00', '2026-11-17T08:00', []],
    ['once for several that were missed', '2026-11-10T08:00', '2026-12-01T09:00', ['unit:after:1d']],
    [
      'the unit and its superiors',
      '2026-12-01T09:00',
      '2026-12-31T09:00',
      ['unit:after:5d', 'superiors:after:3d'],
    ],
  ])('tell %s', (_what, since, upTo, names) => {
    expect(passedMarks(marks, at(since), at(upTo)).map(({ name }) => name)).toEqual(names);
  });
});

test('without superiors nobody above is told; seconds count from the instant itself', () => {
  const plan = { before: [], after: [{ seconds: 2 }], superiorsAfter: null };
  expect(dueMarks(due, plan, vietnam)).toEqual([{ name: 'unit:after:2s', tells: 'unit', at: due + 2_000 }]);
});
