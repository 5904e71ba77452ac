import { migrate } from '../../db/migrate.ts';
import type { Log } from '../runtime/progress.ts';
import { type Arguments, effortOf } from './arguments.ts';
import { exceeded, figuresOf, readBudgets } from './budgets.ts';
import { circumstancesOf } from './circumstances.ts';
import { measureCounters } from './counters/measure-counters.ts';
import { measureTransactions } from './counters/transactions.ts';
import { type Field, openField } from './field.ts';
import { measureRatios } from './loops/measure-ratios.ts';
import { openPlace, type Place } from './place/place.ts';
import type { Results } from './results.ts';

/** Starts everything, measures, and stops everything. */
export async function runBench(given: Arguments, args: readonly string[], log: Log): Promise<Results> {
  const place = await openPlace(log);
  try {
    const field = await openField(place);
    const measured = await measureIn(field, given, args);
    await field.close();
    const growth = isWhole(given) ? await growthIn(place) : null;
    return { ...measured, growth };
  } finally {
    await place.close();
    log('everything is stopped');
  }
}

const isWhole = ({ gate, quick }: Arguments): boolean => !gate && !quick;

async function measureIn(
  field: Field,
  given: Arguments,
  args: readonly string[],
): Promise<Omit<Results, 'growth'>> {
  const circumstances = await circumstancesOf(field, args);
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

async function growthIn({ postgres, log }: Place): Promise<Results['growth']> {
  const database = 'bench_growth';
  await postgres.createDatabase(database);
  await migrate(postgres.ownerUrl(database));
  const { measureGrowth } = await import('./growth/measure-growth.ts');
  return measureGrowth({ appUrl: postgres.appUrl(database), ownerUrl: postgres.ownerUrl(database), log });
}
