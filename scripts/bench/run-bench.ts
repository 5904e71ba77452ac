import type { Log } from '../runtime/progress.ts';
import { type Arguments, effortOf } from './arguments.ts';
import { exceeded, figuresOf, readBudgets } from './budgets.ts';
import { circumstancesOf } from './circumstances.ts';
import { measureCounters } from './counters/measure-counters.ts';
import { measureTransactions } from './counters/transactions.ts';
import { type Field, openField } from './field.ts';
import { measureRatios } from './loops/measure-ratios.ts';
import { openPlace } from './place/place.ts';
import type { Results } from './results.ts';

/** Starts everything, measures, and stops everything. */
export async function runBench(given: Arguments, args: readonly string[], log: Log): Promise<Results> {
  const place = await openPlace(log);
  try {
    const field = await openField(place);
    const results = await measureIn(field, given, args);
    await field.close();
    return results;
  } finally {
    await place.close();
    log('everything is stopped');
  }
}

const isWhole = ({ gate, quick }: Arguments): boolean => !gate && !quick;

async function measureIn(field: Field, given: Arguments, args: readonly string[]): Promise<Results> {
  const command = ['npm run bench', ...(args.length === 0 ? [] : ['--', ...args])].join(' ');
  const circumstances = await circumstancesOf(field.meters.sql, field.place.temporal.address, command);
  const counters = await measureCounters(field);
  const ratios = await measureRatios(field, effortOf(given));
  const budgets = readBudgets(given.budgets);
  const figures = figuresOf(counters);
  const transactions = isWhole(given) ? await transactionsIn(field) : null;
  return {
    circumstances,
    counters,
    figures,
    budgets,
    exceeded: exceeded(budgets, figures),
    ratios,
    transactions,
  };
}

async function transactionsIn({ meters, F1, U1, U2, place }: Field) {
  place.log('waiting for PostgreSQL to tell how many transactions it counted');
  return {
    F1: await measureTransactions(meters.sql, F1),
    U1: await measureTransactions(meters.sql, U1),
    U2: await measureTransactions(meters.sql, U2),
  };
}
