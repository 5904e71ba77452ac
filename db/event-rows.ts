import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Event } from '../domain/approval/event.ts';
import { digestOf } from '../domain/digest.ts';
import type { Connection } from './client.ts';
import { events } from './schema/events.ts';

export type EventRow = typeof events.$inferSelect;

/** The hash before the first event of a chain. */
export const chainStart = '0'.repeat(64);

/** The next hash of a submission's chain. `scripts/audit-verify.ts` computes it by code of its own. */
export const chainHash = (previousHash: string, submissionId: string, seq: number, digest: string): string =>
  createHash('sha256').update(`${previousHash}\n${submissionId}\n${seq}\n${digest}`).digest('hex');

/** The rows for new events, chained to the hash before them. */
export function toRows(submissionId: string, fresh: readonly Event[], head: string): readonly EventRow[] {
  let previousHash = head;
  return fresh.map((event) => {
    const digest = digestOf(event);
    const hash = chainHash(previousHash, submissionId, event.seq, digest);
    const row = {
      submissionId,
      seq: event.seq,
      at: new Date(event.at),
      type: event.type,
      actor: event.actor,
      causeId: event.cause?.id ?? null,
      causeBody: event.cause?.body ?? null,
      data: event.data,
      digest,
      previousHash,
      hash,
    };
    previousHash = hash;
    return row;
  });
}

/** The guarantee: rows are written by `toRows` alone, so `type` and `data` belong together. */
export const toEvent = (row: EventRow): Event =>
  ({
    seq: row.seq,
    at: row.at.getTime(),
    actor: row.actor,
    cause: row.causeId === null ? null : { id: row.causeId, body: row.causeBody },
    type: row.type,
    data: row.data,
  }) as unknown as Event;

/** All events of a submission, in order. */
export const eventRowsOf = (db: Connection, submissionId: string): Promise<EventRow[]> =>
  db.select().from(events).where(eq(events.submissionId, submissionId)).orderBy(asc(events.seq));
