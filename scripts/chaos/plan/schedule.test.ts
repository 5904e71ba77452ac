import { describe, expect, test } from 'vitest';
import { faultKinds, isKill } from './fault.ts';
import { scheduleOf } from './schedule.ts';

const seeds = Array.from({ length: 40 }, (_, index) => index * 7_919 + 1);

test('the same seed gives the same schedule, another one another', () => {
  expect(scheduleOf(7, 1.5)).toEqual(scheduleOf(7, 1.5));
  expect(scheduleOf(7, 1.5)).not.toEqual(scheduleOf(8, 1.5));
});

describe('within ninety seconds, whatever the seed', () => {
  test('at least twenty processes are killed', () => {
    const fewest = Math.min(...seeds.map((seed) => scheduleOf(seed, 1.5).filter(isKill).length));
    expect(fewest).toBeGreaterThanOrEqual(20);
  });

  test('every kind of fault happens', () => {
    for (const seed of seeds) {
      const kinds = new Set(scheduleOf(seed, 1.5).map(({ kind }) => kind));
      expect([seed, ...faultKinds.filter((kind) => !kinds.has(kind))]).toEqual([seed]);
    }
  });

  test('faults come in order, and end with the run', () => {
    for (const seed of seeds) {
      const at = scheduleOf(seed, 1.5).map(({ atMs }) => atMs);
      expect(at).toEqual(at.toSorted((left, right) => left - right));
      expect(at.at(-1)).toBeLessThan(90_000);
    }
  });
});

test('a run that is ten times as long has about ten times as many kills', () => {
  const [short, long] = [1.5, 15].map((minutes) => scheduleOf(7, minutes).filter(isKill).length);
  expect((long ?? 0) / (short ?? 1)).toBeGreaterThan(8);
});
