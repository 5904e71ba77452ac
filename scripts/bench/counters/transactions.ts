import { setTimeout } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { temporalDatabases } from '../../runtime/temporal-server-config.ts';
import { closedLoop } from '../loops/closed.ts';
import type { Variant } from '../variants/variant.ts';

/** Transactions as `pg_stat_database` counts them, reading ones among them, per decision. */
export type Transactions = { readonly application: number; readonly temporal: number };

/** A back-end that went idle tells its numbers at most ten seconds later. */
const flushMs = 11_000;
const decisions = 20;

/** Nobody looks on meanwhile: whoever looked would be counted. */
export async function measureTransactions(sql: Sql, variant: Variant): Promise<Transactions> {
  const ids = await variant.insert(decisions);
  await closedLoop(ids, 4, (id) => variant.act(id, 0));
  const before = await transactionsWhenTold(sql);
  const { failures } = await closedLoop(ids, 4, (id) => variant.act(id, 1));
  if (failures.length > 0) throw new Error(`${variant.name}: ${failures[0]}`);
  const after = await transactionsWhenTold(sql);
  const per = (database: string): number =>
    ((after.get(database) ?? 0) - (before.get(database) ?? 0)) / decisions;
  return { application: per(variant.database), temporal: per(temporalDatabases.main) };
}

async function transactionsWhenTold(sql: Sql): Promise<ReadonlyMap<string, number>> {
  await setTimeout(flushMs);
  const rows = await sql<{ name: string; commits: number }[]>`
    select datname as name, xact_commit::int as commits from pg_stat_database where datname is not null`;
  return new Map(rows.map(({ name, commits }) => [name, commits]));
}
