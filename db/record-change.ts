import { createHash } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
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

/** The next hash of a subject's chain. `scripts/audit/` computes it by code of its own. */
export const changeHash = (previousHash: string, subject: string, seq: number, digest: string): string =>
  createHash('sha256').update(`${previousHash}\n${subject}\n${seq}\n${digest}`).digest('hex');

/** Appends to the record of changes, in the transaction of the change itself. */
export async function recordChange(tx: Transaction, change: Change): Promise<void> {
  const { subject, action, data, actorId, via } = change;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`change:${subject}`}, 0))`);
  const [last] = await tx
    .select({ seq: changes.seq, hash: changes.hash })
    .from(changes)
    .where(eq(changes.subject, subject))
    .orderBy(desc(changes.seq))
    .limit(1);
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? chainStart;
  const at = new Date();
  const digest = digestOf({ subject, seq, at: at.getTime(), actorId, via, action, data });
  const hash = changeHash(previousHash, subject, seq, digest);
  await tx
    .insert(changes)
    .values({ subject, seq, at, actorId, via, action, data, digest, previousHash, hash });
}
