import { and, desc, eq, sql } from 'drizzle-orm';
import { events, submissions, units } from '../../db/schema/index.ts';
import type { Actor } from '../../domain/approval/actor.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { type AuditFilter, auditedRoots, eventsWhere } from './audit-filter.ts';

/** An event as an auditor finds it; texts stay with the submission. */
export type FoundEvent = {
  readonly submissionId: string;
  readonly fileNumber: string | null;
  readonly unitName: string;
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly actor: Actor | null;
  readonly hash: string;
};

/** Events of all submissions that the caller audits, the latest first. */
export async function searchEvents(
  ctx: Pick<Context, 'db' | 'caller'>,
  { cursor, ...filter }: AuditFilter & { readonly cursor?: string | undefined },
): Promise<Page<FoundEvent>> {
  requirePermission(ctx.caller, 'audit:read');
  const [at, submissionId, seq] = cursor === undefined ? [] : valuesIn(cursor, ['instant', 'id', 'number']);
  const before =
    at === undefined
      ? undefined
      : sql`(${events.at}, ${events.submissionId}, ${events.seq}) < (${at}::timestamptz, ${submissionId}::uuid, ${seq}::int)`;
  const rows = await ctx.db
    .select({
      submissionId: events.submissionId,
      fileNumber: submissions.fileNumber,
      unitName: units.name,
      seq: events.seq,
      at: events.at,
      type: events.type,
      actor: events.actor,
      hash: events.hash,
    })
    .from(events)
    .innerJoin(submissions, eq(submissions.id, events.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(and(eventsWhere(auditedRoots(ctx.caller), filter), before))
    .orderBy(desc(events.at), desc(events.submissionId), desc(events.seq))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const next =
    rows.length > pageSize && last !== undefined
      ? cursorOf([last.at.toISOString(), last.submissionId, String(last.seq)])
      : null;
  return { items, next };
}
