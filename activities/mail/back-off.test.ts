import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('the first repeat comes after a quarter of a minute, then ever later', () => {
  expect([1, 2, 3].map((attempts) => backOffMs(attempts, 0))).toEqual([15_000, 30_000, 60_000]);
});

test('a repeat never waits longer than a quarter of an hour, however often it failed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, chance) => {
        const waitMs = backOffMs(attempts, chance);
        expect(waitMs).toBeGreaterThanOrEqual(15_000);
        expect(waitMs).toBeLessThanOrEqual(15 * 60_000);
      },
    ),
  );
});
