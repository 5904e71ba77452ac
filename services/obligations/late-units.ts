import { sql } from 'drizzle-orm';
import { isCurrent } from '../../db/holders.ts';
import { isLateAt, isOwed, obligationState, obligationTables } from '../../db/obligation-sql.ts';
import type { ObligationState } from '../../domain/campaign/obligation-state.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import type { Level } from './level.ts';
import { visibleTo } from './visible-to.ts';

/** A row of the list that goes with a reminder letter. */
export type LateUnit = {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: Level;
  /** Heads of the unit today; empty where the post is vacant. */
  readonly heads: readonly string[];
  readonly dueAt: Date;
  readonly daysLate: number;
  readonly state: ObligationState;
};

type Row = Omit<LateUnit, 'dueAt'> & { readonly dueAt: string };

/** Units that owe something after its date, the longest first; days are those of the calendar. */
export async function lateUnits(
  ctx: Pick<Context, 'db' | 'caller'>,
  campaignId: string,
): Promise<readonly LateUnit[]> {
  requirePermission(ctx.caller, 'obligation:list');
  const campaign = await readCampaign(ctx, campaignId);
  const now = new Date();
  const rows = await ctx.db.execute<Row>(sql`
    select u.id as "unitId", u.name as "unitName", u.level, min(o.due_at) as "dueAt",
      (${localDayOf(sql`${now.toISOString()}::timestamptz`)} - min(${localDayOf(sql`o.due_at`)})) as "daysLate",
      min(${obligationState}) as state,
      array(select distinct people.name from positions join people on people.id = positions.person_id and people.active
        where positions.unit_id = u.id and positions.role = 'unit-head' and ${isCurrent} order by 1) as heads
    from ${obligationTables}
    where o.campaign_id = ${campaignId} and ${isOwed} and ${isLateAt(now)} and ${visibleTo(ctx.caller, campaign)}
    group by u.id order by min(o.due_at), u.level, u.name, u.id`);
  return rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt) }));
}

const localDayOf = (at: ReturnType<typeof sql>) => sql`(${at} at time zone 'Asia/Ho_Chi_Minh')::date`;
