import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '../../../db/schema/index.ts';
import type { Log } from '../../runtime/progress.ts';
import { callersIn } from './callers.ts';
import type { Latency } from './measure-read.ts';
import { readsIn } from './reads.ts';

/** Says how PostgreSQL carries out every statement of the slowest read. */
export async function explainSlowest(appUrl: string, reads: readonly Latency[], log: Log): Promise<void> {
  const slowest = reads.toSorted((left, right) => right.p95 - left.p95)[0];
  const seen: { readonly text: string; readonly values: readonly Value[] }[] = [];
  const debug = (_: number, text: string, values: readonly unknown[]): void => {
    if (text.startsWith('select') || text.startsWith('with')) seen.push({ text, values: values.map(asSent) });
  };
  const sql = postgres(appUrl, { max: 1, onnotice: () => undefined, debug });
  try {
    const db = drizzle(sql, { schema, casing: 'snake_case' });
    const read = (await readsIn(db, await callersIn(db))).find(({ name }) => name === slowest?.name);
    if (read === undefined) return;
    seen.length = 0;
    await read.call(1);
    log(`The slowest read is “${read.name}”:`);
    for (const { text, values } of [...seen]) {
      const plan = await sql.unsafe(`explain (analyze, buffers) ${text}`, [...values]).values();
      log([text, ...plan.map(([line]) => `  ${line}`)].join('\n'));
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Value = string | string[];

const asSent = (value: unknown): Value => (Array.isArray(value) ? value.map(String) : String(value));
