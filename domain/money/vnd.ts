import { type AmountBySource, type FundingSource, fundingSources } from './funding-source.ts';

/** Amounts are whole VND below this bound, so that sums stay exact in a `number` and in a PostgreSQL `bigint`. */
export const largestAmount = 9e15;

/** Whether this is a whole, non-negative amount of VND within bounds. */
export const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < largestAmount;

/** Whether every source that is named carries an amount. */
export const areAmounts = (amounts: AmountBySource): boolean =>
  fundingSources.every((source) => amounts[source] === undefined || isAmount(amounts[source]));

/** The sum over all sources, VND. */
export const totalOf = (amounts: AmountBySource): number =>
  fundingSources.reduce((sum, source) => sum + (amounts[source] ?? 0), 0);

/** Adds up source by source, VND; sources that come to nothing are left out. */
export const addBySource = (left: AmountBySource, right: AmountBySource): AmountBySource =>
  bySource((source) => (left[source] ?? 0) + (right[source] ?? 0));

/** Takes away source by source, VND. */
export const subtractBySource = (left: AmountBySource, right: AmountBySource): AmountBySource =>
  bySource((source) => (left[source] ?? 0) - (right[source] ?? 0));

/** The smaller amount, source by source. */
export const leastBySource = (left: AmountBySource, right: AmountBySource): AmountBySource =>
  bySource((source) => Math.min(left[source] ?? 0, right[source] ?? 0));

const bySource = (amountOf: (source: FundingSource) => number): AmountBySource =>
  Object.fromEntries(
    fundingSources.map((source) => [source, amountOf(source)] as const).filter(([, amount]) => amount !== 0),
  );

/** Whether no source of `part` exceeds the same source of `whole`. */
export const isWithin = (part: AmountBySource, whole: AmountBySource): boolean =>
  fundingSources.every((source) => (part[source] ?? 0) <= (whole[source] ?? 0));
