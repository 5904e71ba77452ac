import { describe, expect, test } from 'vitest';
import { must, openSubmitted, type Play, remark } from '../tests/support/play.ts';
import { people } from '../tests/support/sample-routing.ts';
import { vietnam, vietnamAt } from './calendar/vietnam.fixture.ts';
import { workingMsBetween } from './calendar/working-time.ts';
import { durationsOf, percentile } from './durations.ts';

const hours = (play: Play) =>
  durationsOf(play.events()).map(({ workingMs, ...rest }) => ({ ...rest, hours: workingMs / 3_600_000 }));

const decide = (play: Play, at: string, ...[actor, deed]: Parameters<Play['act']>) => {
  play.goTo(at);
  must(play.act(actor, deed));
};

describe('office hours between two instants', () => {
  test.each([
    ['within a morning', '2026-11-02 09:00', '2026-11-02 11:30', 2.5],
    ['over a night', '2026-11-02 16:00', '2026-11-03 09:00', 2],
    ['over a weekend', '2026-11-06 16:00', '2026-11-09 09:00', 2],
    ['on a Sunday', '2026-11-08 09:00', '2026-11-08 17:00', 0],
    ['over the holiday of 2 September', '2026-09-01 08:00', '2026-09-03 08:00', 0],
    ['before the office opens', '2026-11-02 05:00', '2026-11-02 07:59', 0],
  ])('%s', (_name, from, to, expected) => {
    expect(workingMsBetween(vietnamAt(from), vietnamAt(to), vietnam) / 3_600_000).toBe(expected);
  });
});

describe('what a record says of time', () => {
  test('a step takes the office hours from its opening until it is decided', () => {
    const play = openSubmitted();
    decide(play, '2026-11-03 10:00', people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
    expect(hours(play)).toContainEqual({ of: 'step', key: 'review', unitId: 'SNV', hours: 10 });
    expect(hours(play)).toContainEqual({ of: 'stage', key: 'review', hours: 10 });
    expect(hours(play)).toContainEqual({
      ...{ of: 'person', key: 'review', unitId: 'SNV', personId: 'deputy', hours: 10 },
    });
  });

  test('while the unit explains, its time runs and not the reviewer’s', () => {
    const play = openSubmitted();
    const asked = { step: 'review', remark: remark('why') } as const;
    decide(play, '2026-11-02 11:00', people.deputy, { kind: 'decide', verdict: 'ask', ...asked });
    decide(play, '2026-11-04 11:00', people.unitHead, { kind: 'answer', ...asked });
    decide(play, '2026-11-04 12:00', people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
    expect(hours(play)).toContainEqual({ of: 'step', key: 'review', unitId: 'SNV', hours: 3 });
    expect(hours(play)).toContainEqual({ of: 'step', key: 'author', unitId: 'commune', hours: 18 });
  });

  test('whoever takes a step is held to account from then on', () => {
    const play = openSubmitted();
    decide(play, '2026-11-02 15:00', people.deputy, { kind: 'claim', step: 'review' });
    decide(play, '2026-11-02 16:00', people.deputy, { kind: 'decide', step: 'review', verdict: 'approve' });
    expect(hours(play)).toContainEqual({
      ...{ of: 'person', key: 'review', unitId: 'SNV', personId: 'deputy', hours: 1 },
    });
    expect(hours(play)).toContainEqual({ of: 'step', key: 'review', unitId: 'SNV', hours: 7 });
  });

  test('what is not finished, or comes back, is left out', () => {
    const play = openSubmitted();
    expect(hours(play)).toEqual([]);
    decide(play, '2026-11-02 11:00', people.deputy, {
      ...{ kind: 'decide', step: 'review', verdict: 'return', returnTo: 'author', remark: remark('no') },
    });
    expect(hours(play).map(({ of }) => of)).toEqual(['person']);
  });
});

test('of ten, nine lie within the ninetieth percentile and five within the fiftieth', () => {
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
  expect([percentile(ten, 0.5), percentile(ten, 0.9)]).toEqual([5, 9]);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.5)).toBeNull();
});
