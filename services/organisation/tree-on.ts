import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requirePermission } from '../permission.ts';

/** A unit as it was on a day; `level` and `parentId` of that day. */
export type UnitOn = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  /** The day on which it was no more; null while it exists. */
  readonly validTo: string | null;
};

/** All units that existed on a day, under the names and in the places of that day, in one query. */
export async function treeOn(
  ctx: Pick<Context, 'db' | 'caller'>,
  day: string = vietnameseDay(new Date()),
): Promise<readonly UnitOn[]> {
  requirePermission(ctx.caller, 'organisation:read');
  return ctx.db.execute<UnitOn>(sql`
    select units.id, units.code, coalesce(period.name, units.name) as name,
      coalesce(period.level, units.level) as level,
      case when period.unit_id is null then units.parent_id else period.parent_id end as "parentId",
      units.valid_from::text as "validFrom", units.valid_to::text as "validTo"
    from units left join unit_periods period
      on period.unit_id = units.id and period.valid_from <= ${day}::date and period.valid_to > ${day}::date
    where ${existsOn(day)} order by code`);
}

/** Whether a unit exists on a day: from its first until before its last. */
export const existsOn = (day: string): SQL =>
  sql`units.valid_from <= ${day}::date and (units.valid_to is null or units.valid_to > ${day}::date)`;
