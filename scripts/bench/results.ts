import type { Budget, Figures } from './budgets.ts';
import type { Circumstances } from './circumstances.ts';
import type { Counters } from './counters/measure-counters.ts';
import type { Transactions } from './counters/transactions.ts';
import type { Ratios } from './loops/measure-ratios.ts';

/** Everything that one run has found. */
export type Results = {
  readonly circumstances: Circumstances;
  readonly counters: Counters;
  readonly figures: Figures;
  readonly budgets: readonly Budget[];
  readonly exceeded: readonly string[];
  readonly ratios: Ratios;
  /** They take their time: only the whole run has them. */
  readonly transactions: Readonly<Record<'F1' | 'U1' | 'U2', Transactions>> | null;
};

/** One JSON document; a wait without end is told in words, since JSON has no number for it. */
export const asJson = (results: Results): string =>
  JSON.stringify(
    results,
    (_key, value: unknown) => (value === Number.POSITIVE_INFINITY ? 'infinite' : value),
    2,
  );
