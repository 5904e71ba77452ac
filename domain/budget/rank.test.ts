import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rank } from './rank.ts';

it('ranks by score, then by who submitted earlier, then by id', () => {
  const ranked = rank([
    { id: 'd', score: 10, submittedAt: 2 },
    { id: 'c', score: 10, submittedAt: 1 },
    { id: 'a', score: 5, submittedAt: 0 },
    { id: 'b', score: 10, submittedAt: 2 },
  ]);
  expect(ranked.map(({ id, rank: place }) => `${place}${id}`)).toEqual(['1c', '2b', '3d', '4a']);
});

const requests = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.nat(3), submittedAt: fc.nat(3) }), {
  selector: ({ id }) => id,
});

it('does not depend on the order in which requests come', () => {
  fc.assert(
    fc.property(requests, (all) => {
      expect(rank(all.toReversed())).toEqual(rank(all));
    }),
  );
});
