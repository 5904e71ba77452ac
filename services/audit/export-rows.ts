import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { changes, events, people, submissions, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { type AuditFilter, auditedRoots, changesWhere, eventsWhere } from './audit-filter.ts';

const atOnce = 1_000;
type Reading = Pick<Context, 'db' | 'caller'>;

export type ExportedEvent = Awaited<ReturnType<typeof eventPage>>[number];
export type ExportedChange = typeof changes.$inferSelect;

/** Events in the order of time, a thousand at a time: a record may be larger than memory. */
export async function* eventsToExport(
  ctx: Reading,
  filter: AuditFilter,
): AsyncGenerator<readonly ExportedEvent[]> {
  for (let after: ExportedEvent | undefined; ; ) {
    const rows = await eventPage(ctx, filter, after);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1);
  }
}

export async function* changesToExport(
  { db }: Reading,
  filter: AuditFilter,
): AsyncGenerator<readonly ExportedChange[]> {
  for (let after = 0; ; ) {
    const rows: ExportedChange[] = await db
      .select()
      .from(changes)
      .where(and(changesWhere(filter), gt(changes.seq, after)))
      .orderBy(asc(changes.seq))
      .limit(atOnce);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

const eventPage = (
  { db, caller }: Reading,
  filter: AuditFilter,
  after: { readonly at: Date; readonly submissionId: string; readonly seq: number } | undefined,
) =>
  db
    .select({
      submissionId: events.submissionId,
      fileNumber: submissions.fileNumber,
      unitName: units.name,
      personName: people.name,
      seq: events.seq,
      at: events.at,
      type: events.type,
      actor: events.actor,
      causeId: events.causeId,
      causeBody: events.causeBody,
      data: events.data,
      digest: events.digest,
      previousHash: events.previousHash,
      hash: events.hash,
    })
    .from(events)
    .innerJoin(submissions, eq(submissions.id, events.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .leftJoin(people, sql`${people.id}::text = ${events.actor} ->> 'personId'`)
    .where(
      and(
        eventsWhere(auditedRoots(caller), filter),
        after &&
          sql`(${events.at}, ${events.submissionId}, ${events.seq}) > (${after.at.toISOString()}::timestamptz, ${after.submissionId}::uuid, ${after.seq}::int)`,
      ),
    )
    .orderBy(asc(events.at), asc(events.submissionId), asc(events.seq))
    .limit(atOnce);
