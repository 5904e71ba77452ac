import { expect, test } from 'vitest';
import { must, type Play } from '../../tests/support/play.ts';
import { funded } from '../../tests/support/play-scenes.ts';
import { people } from '../../tests/support/sample-routing.ts';
import { laterAllocation } from './later-allocation.ts';

const callerOf = ({ personId, capacity }: (typeof people)['poolKeeper']) =>
  ({
    personId,
    name: '',
    language: 'vi',
    held: [capacity],
    mayWrite: true,
    standsInFor: [],
    isVerified: true,
    via: 'api',
  }) as const;
const keeper = callerOf(people.poolKeeper);
const offered = (play: Play, caller = keeper) =>
  laterAllocation(caller, play.state()).map(({ verb, because }) => [verb, because]);

/** The pool was too small for the equipment: the rest of it waits, and the step is done. */
const partlyFunded = (): Play => funded({ appropriated: 20_000_000 });

test('Finance is offered to ask again for what still waits after the allocation was finished', () => {
  const play = partlyFunded();
  expect(play.state().is).toBe('in-delivery');
  expect(offered(play)).toEqual([['allocate', null]]);
  expect(offered(play, callerOf(people.finance))).toEqual([]);
});

test('while the ledger is being asked, the offer says so', () => {
  const play = partlyFunded();
  const requests = [{ lineId: 'equipment', amountBySource: { province: 8_000_000 }, score: 1 }];
  must(play.act(people.poolKeeper, { kind: 'allocate', step: 'allocation', requests }));
  expect(offered(play)).toEqual([['allocate', 'settling']]);
});

test('nothing is offered where nothing waits', () => {
  expect(offered(funded())).toEqual([]);
});

test('whoever also holds a position in the submitting unit is told that it is their own', () => {
  const caller = { ...keeper, held: [...keeper.held, people.drafter.capacity] };
  expect(laterAllocation(caller, partlyFunded().state())).toMatchObject([{ because: 'own_submission' }]);
});
