import { and, desc, lt } from 'drizzle-orm';
import { changes } from '../../db/schema/changes.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { type AuditFilter, changesWhere } from './audit-filter.ts';

export type FoundChange = Pick<
  typeof changes.$inferSelect,
  'seq' | 'subject' | 'at' | 'actorId' | 'via' | 'action' | 'data' | 'hash'
>;

/** What was changed of people, positions, delegations, definitions, pools, tokens and settings, the latest first. */
export async function searchChanges(
  ctx: Pick<Context, 'db' | 'caller'>,
  { cursor, ...filter }: AuditFilter & { readonly cursor?: string | undefined },
): Promise<Page<FoundChange>> {
  requirePermission(ctx.caller, 'audit:read');
  const [seq] = cursor === undefined ? [] : valuesIn(cursor, ['number']);
  const rows = await ctx.db
    .select({
      seq: changes.seq,
      subject: changes.subject,
      at: changes.at,
      actorId: changes.actorId,
      via: changes.via,
      action: changes.action,
      data: changes.data,
      hash: changes.hash,
    })
    .from(changes)
    .where(and(changesWhere(filter), seq === undefined ? undefined : lt(changes.seq, Number(seq))))
    .orderBy(desc(changes.seq))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > pageSize && last !== undefined ? cursorOf([String(last.seq)]) : null,
  };
}
