import { sql } from 'drizzle-orm';
import { calendarOf } from '../../db/calendar-of.ts';
import { isBehind } from '../../db/obligation-sql.ts';
import { quartersOver } from '../../domain/campaign/report-days.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { visibleTo } from './visible-to.ts';

/** A line of an approved plan whose quarter is over without its classes, or whose year is over without its money. */
export type DeliveryBehind = {
  readonly submissionId: string;
  readonly fileNumber: string | null;
  readonly lineId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly quarter: number | null;
  readonly classesPlanned: number;
  readonly classesHeld: number;
  readonly committed: number;
  readonly spent: number;
};

export type BehindFilter = { readonly campaignId: string; readonly cursor?: string | undefined };

/** Deliveries of a campaign's year that are behind, as far as the caller sees the units, page by page. */
export async function listDeliveriesBehind(
  ctx: Pick<Context, 'db' | 'caller'>,
  { campaignId, cursor }: BehindFilter,
): Promise<Page<DeliveryBehind> & { readonly total: number }> {
  requirePermission(ctx.caller, 'obligation:list');
  const campaign = await readCampaign(ctx, campaignId);
  const offset = cursor === undefined ? 0 : Number(valuesIn(cursor, ['number'])[0]);
  const over = quartersOver(campaign.year, Date.now(), await calendarOf(ctx.db, campaign.unitId));
  const tables = sql`deliveries d join submissions s on s.id = d.submission_id join units u on u.id = s.unit_id
    cross join lateral (select s.unit_id as bearer_id) o
    where s.root_unit_id = ${campaign.unitId} and s.kind = ${campaign.kind} and s.year = ${campaign.year}
      and ${isBehind(over)} and ${visibleTo(ctx.caller, campaign)}`;
  const [items, [counted]] = await Promise.all([
    ctx.db.execute<DeliveryBehind>(sql`
      select d.submission_id as "submissionId", s.file_number as "fileNumber", d.line_id as "lineId",
        u.id as "unitId", u.name as "unitName", d.quarter, d.classes_planned as "classesPlanned",
        d.classes_held as "classesHeld", d.committed::float8 as committed, d.spent::float8 as spent
      from ${tables} order by d.submission_id, d.line_id limit ${pageSize} offset ${offset}`),
    ctx.db.execute<{ total: number }>(sql`select count(*)::int as total from ${tables}`),
  ]);
  const total = counted?.total ?? 0;
  const reached = offset + items.length;
  return { items, total, next: reached < total && items.length > 0 ? cursorOf([String(reached)]) : null };
}
