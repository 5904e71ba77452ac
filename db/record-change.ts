import { createHash } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { digestOf } from '../domain/digest.ts';
import type { Transaction } from './client.ts';
import { chainStart } from './event-rows.ts';
import { changes } from './schema/changes.ts';

/** A change that a service makes itself. `data`: ids, codes and dates, `remark` references; never names or free text. */
export type Change = {
  /** What was changed: `position:<id>`. */
  readonly subject: string;
  /** `position.ended`. */
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Null for what the system did by itself. */
  readonly actorId: string | null;
  readonly via: 'api' | 'page' | 'system';
};

/** The next hash of the chain of changes. `scripts/audit/` computes it by code of its own. */
export const changeHash = (previousHash: string, seq: number, digest: string): string =>
  createHash('sha256').update(`${previousHash}\n${seq}\n${digest}`).digest('hex');

/** Appends one change to the record, in the transaction of the change itself; see `recordChanges`. */
export const recordChange = (tx: Transaction, change: Change): Promise<void> => recordChanges(tx, [change]);

/**
 * Appends to the record of changes, in their order. The chain is held until the transaction ends: call it last, so that
 * nobody waits for what else the transaction does.
 */
export async function recordChanges(tx: Transaction, list: readonly Change[]): Promise<void> {
  if (list.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
  const [last] = await tx
    .select({ seq: changes.seq, hash: changes.hash })
    .from(changes)
    .orderBy(desc(changes.seq))
    .limit(1);
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? chainStart;
  const at = new Date();
  const rows = list.map(({ data, ...rest }) => {
    seq += 1;
    // As PostgreSQL will give it back, so that the digest stays true.
    const change = { ...rest, data: JSON.parse(JSON.stringify(data)) };
    const digest = digestOf({ ...change, seq, at: at.getTime() });
    const hash = changeHash(previousHash, seq, digest);
    const row = { ...change, seq, at, digest, previousHash, hash };
    previousHash = hash;
    return row;
  });
  for (let first = 0; first < rows.length; first += atOnce)
    await tx.insert(changes).values(rows.slice(first, first + atOnce));
}

const chainLock = 7_239_159;
/** Rows of one statement: below the number of parameters that PostgreSQL takes. */
const atOnce = 1_000;
