import { and, asc, eq, inArray, lte, min, sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { outbox } from '../../db/schema/outbox.ts';
import { clipped } from '../../emails/single-line.ts';
import { raiseIncident, resolveIncidents } from '../projection/incidents.ts';
import { backOffMs } from './back-off.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** Longer than a batch can take, so that only what a killed worker left behind is taken again. */
const holdMs = 90_000;
const responseLimit = 200;

const inMs = (ms: number) => sql`now() + ${ms} * interval '1 millisecond'`;

/** Takes what is due, the longest waiting first, by putting its next attempt beyond the end of the batch. */
export async function takeDue(db: Database, limit: number): Promise<readonly OutboxRow[]> {
  const isDue = and(eq(outbox.state, 'queued'), lte(outbox.nextAttemptAt, sql`now()`));
  const due = db
    .$with('due')
    .as(
      db
        .select({ id: outbox.id })
        .from(outbox)
        .where(isDue)
        .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
        .limit(limit)
        .for('update', { skipLocked: true }),
    );
  const taken = await db
    .with(due)
    .update(outbox)
    .set({ nextAttemptAt: inMs(holdMs) })
    .where(inArray(outbox.id, db.select({ id: due.id }).from(due)))
    .returning();
  return taken.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** Gives back what was taken and not tried. */
export async function putBack(db: Database, rows: readonly OutboxRow[], waitMs: number): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await db
    .update(outbox)
    .set({ nextAttemptAt: inMs(waitMs) })
    .where(queued(ids));
}

/** The mailbox takes mail again, if it ever refused one: that is no longer shown, on whichever submission it was. */
export async function markSent(
  db: Database,
  { id, attempts, recipientId }: OutboxRow,
  response: string,
): Promise<void> {
  const sent = {
    state: 'sent' as const,
    attempts: attempts + 1,
    lastError: null,
    response: clipped(response, responseLimit),
    sentAt: sql`now()`,
  };
  await db
    .update(outbox)
    .set(sent)
    .where(queued([id]));
  // Not in one transaction: whatever goes wrong here must not have the mail sent again.
  await resolveIncidents(db, { subject: recipientId }, ['mail-refused']);
}

/** Nobody is there to read it: given up, which is nobody's fault. */
export async function markInactive(db: Database, { id }: OutboxRow): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'refused', lastError: 'inactive' })
    .where(queued([id]));
}

/** The mailbox will not take it: given up, and shown to the administrator. */
export async function markRefused(db: Database, row: OutboxRow, lastError: string): Promise<void> {
  const { id, attempts, submissionId, recipientId } = row;
  await db.transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({ state: 'refused', attempts: attempts + 1, lastError })
      .where(queued([id]));
    await raiseIncident(tx, { submissionId, kind: 'mail-refused', subject: recipientId, detail: lastError });
  });
}

/** Tries it again later, for ever. */
export async function postpone(db: Database, { id, attempts }: OutboxRow, lastError: string): Promise<void> {
  const later = { attempts: attempts + 1, lastError, nextAttemptAt: inMs(backOffMs(attempts + 1)) };
  await db
    .update(outbox)
    .set(later)
    .where(queued([id]));
}

/** Until the earliest next attempt; null when nothing waits. */
export async function msUntilNext(db: Database): Promise<number | null> {
  const waitMs = sql<number | null>`extract(epoch from ${min(outbox.nextAttemptAt)} - now())::float8 * 1000`;
  const [next] = await db.select({ waitMs }).from(outbox).where(eq(outbox.state, 'queued'));
  return next?.waitMs == null ? null : Math.max(0, Math.ceil(next.waitMs));
}

const queued = (ids: readonly string[]) => and(inArray(outbox.id, [...ids]), eq(outbox.state, 'queued'));
