import { describe, expect, test } from 'vitest';
import { failed, median, mirrored, percentile, ratios } from './statistics.ts';

describe('rounds', () => {
  test('a ratio is taken within each round, not between the medians of all', () => {
    expect(ratios([10, 200, 33], [10, 100, 30])).toEqual({ median: 1.1, min: 1, max: 2 });
    expect(ratios([1, 9, 8], [1, 3, 8]).median).toBe(1);
    expect(median([1, 9, 8]) / median([1, 3, 8])).not.toBe(1);
  });

  test('the median of an even number lies between the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('every other round runs backwards', () => {
    expect(mirrored(['A', 'B', 'C'], 3)).toEqual([
      ['A', 'B', 'C'],
      ['C', 'B', 'A'],
      ['A', 'B', 'C'],
    ]);
  });
});

describe('waits', () => {
  test('a percentile is a wait that somebody had', () => {
    const waits = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([50, 95, 99, 100].map((part) => percentile(waits, part))).toEqual([50, 95, 99, 100]);
  });

  test('who got no answer waited for ever: a variant cannot gain by failing', () => {
    const waits = [...Array.from({ length: 98 }, () => 5), failed, failed];
    expect(percentile(waits, 98)).toBe(5);
    expect(percentile(waits, 99)).toBe(Number.POSITIVE_INFINITY);
    expect(ratios([percentile(waits, 99)], [20]).median).toBe(Number.POSITIVE_INFINITY);
  });
});
