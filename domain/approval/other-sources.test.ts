import { describe, expect, test } from 'vitest';
import { must } from '../../tests/support/play.ts';
import { signed } from '../../tests/support/play-scenes.ts';
import { million, revisionOfLines, stateLine } from '../../tests/support/sample-revision.ts';
import { people } from '../../tests/support/sample-routing.ts';

const sponsored = stateLine('screen', 'equipment', { sponsor: 8 * million });
const mixed = stateLine('laptops', 'equipment', { province: 20 * million, commune: 5 * million });
const report = (lineId: string, spent: object) =>
  ({
    kind: 'report',
    step: 'delivery',
    reports: [
      {
        lineId,
        classesHeld: 0,
        attendances: 0,
        distinctPeople: 0,
        spent,
        evidence: [{ id: 'e', digest: 'e' }],
        state: 'delivered',
      },
    ],
  }) as const;

describe('money that no pool holds', () => {
  test('needs no allocation: a line that a sponsor pays goes straight to delivery, and what was spent is reported', () => {
    const play = signed({ revision: revisionOfLines([sponsored]) });
    expect(play.state().is).toBe('in-delivery');
    must(play.act(people.unitHead, report('screen', { sponsor: 8 * million })));
    expect(play.state().is).toBe('completed');
  });

  test('is never asked of a pool', () => {
    const play = signed({ revision: revisionOfLines([mixed]) });
    const asked = [{ lineId: 'laptops', amountBySource: { commune: 5 * million }, score: 1 }];
    expect(
      play.act(people.poolKeeper, { kind: 'allocate', step: 'allocation', requests: asked }),
    ).toMatchObject({ code: 'not_allocatable' });
  });

  test('is spent beside what the pools granted, and pooled money only as far as it was confirmed', () => {
    const play = signed({ revision: revisionOfLines([mixed]) });
    const asked = [{ lineId: 'laptops', amountBySource: { province: 20 * million }, score: 1 }];
    must(play.act(people.poolKeeper, { kind: 'allocate', step: 'allocation', requests: asked }));
    play.settle();
    must(play.act(people.poolKeeper, { kind: 'confirm', step: 'allocation', lineIds: ['laptops'] }));
    play.settle();
    expect(play.act(people.unitHead, report('laptops', { province: 21 * million }))).toMatchObject({
      code: 'spent_exceeds',
    });
    expect(
      play.act(people.unitHead, report('laptops', { province: 20 * million, commune: 5 * million })),
    ).toBeNull();
  });
});

test('training that the state budget pays needs no allocation either', () => {
  const play = signed({
    revision: revisionOfLines([stateLine('class', 'training', { province: 3 * million })]),
  });
  expect(play.act(people.unitHead, report('class', { province: 3 * million }))).toBeNull();
  expect(play.state().is).toBe('completed');
});
