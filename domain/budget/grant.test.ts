import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryAmounts } from '../../tests/support/arbitrary-content.ts';
import { addBySource, isWithin } from '../money/vnd.ts';
import { extentOf, grant } from './grant.ts';

it.each([
  ['enough', { province: 9, own: 3 }, true, { province: 5, own: 3 }, 'full'],
  ['part of one source', { province: 2, own: 3 }, true, { province: 2, own: 3 }, 'part'],
  ['part of one source, all or nothing', { province: 2, own: 3 }, false, {}, 'none'],
  ['nothing', {}, true, {}, 'none'],
  ['a pool below zero', { province: -4 }, true, {}, 'none'],
] as const)('%s', (_name, free, partial, granted, extent) => {
  const given = grant({ province: 5, own: 3 }, free, partial);
  expect(given.granted).toEqual(granted);
  expect(extentOf(given)).toBe(extent);
});

it('never gives more than there is, and granted and missing are what was asked for', () => {
  fc.assert(
    fc.property(arbitraryAmounts, arbitraryAmounts, fc.boolean(), (requested, free, partial) => {
      const { granted, missing } = grant(requested, free, partial);
      expect(addBySource(granted, missing)).toEqual(requested);
      expect(isWithin(granted, free)).toBe(true);
    }),
  );
});
