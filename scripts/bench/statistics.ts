/** Median, least and greatest of the rounds. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** How long somebody waits who never gets an answer. */
export const failed = Number.POSITIVE_INFINITY;

/** The smallest value that so many in a hundred do not exceed; a failure counts as an infinite wait. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((hundredths / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return low === high ? low : (low + high) / 2;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

/** Round by round, so that what disturbed a whole round disturbs both sides alike. */
export const ratios = (above: readonly number[], below: readonly number[]): Spread =>
  spreadOf(above.map((value, round) => value / (below[round] ?? Number.NaN)));

/** A B C | C B A | A B C …: what drifts with time falls on all alike. */
export const mirrored = <Item>(items: readonly Item[], rounds: number): readonly (readonly Item[])[] =>
  Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? items : items.toReversed()));
