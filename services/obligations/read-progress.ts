import { sql } from 'drizzle-orm';
import { isLateAt, obligationState, obligationTables } from '../../db/obligation-sql.ts';
import type { ObligationState } from '../../domain/campaign/obligation-state.ts';
import { readCampaign } from '../campaigns/read-campaign.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import type { Level } from './level.ts';
import { visibleTo } from './visible-to.ts';

/** How many units are how far; `late` counts those that sent after their date or still owe after it. */
export type Counts = {
  readonly total: number;
  readonly late: number;
  readonly byState: Readonly<Record<ObligationState, number>>;
};

export type Progress = Counts & {
  readonly byLevel: readonly (Counts & { readonly level: Level })[];
  /** By the unit that manages those who owe. */
  readonly byManagingUnit: readonly (Counts & { readonly unitId: string; readonly unitName: string })[];
};

type Row = {
  readonly level: Level;
  readonly managerId: string | null;
  readonly managerName: string | null;
  readonly state: ObligationState;
  readonly isLate: boolean;
  readonly count: number;
};

/** Exact counts of a campaign, as far as the caller sees its units. */
export async function readProgress(
  ctx: Pick<Context, 'db' | 'caller'>,
  campaignId: string,
): Promise<Progress> {
  requirePermission(ctx.caller, 'obligation:list');
  const campaign = await readCampaign(ctx, campaignId);
  const rows = await ctx.db.execute<Row>(sql`
    select u.level, u.parent_id as "managerId", m.name as "managerName", ${obligationState} as state,
      ${isLateAt(new Date())} as "isLate", count(*)::int as count
    from ${obligationTables} left join units m on m.id = u.parent_id
    where o.campaign_id = ${campaignId} and ${visibleTo(ctx.caller, campaign)}
    group by 1, 2, 3, 4, 5 order by 1, 3`);
  const managers = new Map(
    rows.flatMap(({ managerId, managerName }) =>
      managerId === null ? [] : [[managerId, managerName ?? '']],
    ),
  );
  return {
    ...countsOf(rows),
    byLevel: [...new Set(rows.map(({ level }) => level))].map((level) => ({
      level,
      ...countsOf(rows.filter((row) => row.level === level)),
    })),
    byManagingUnit: [...managers].map(([unitId, unitName]) => ({
      unitId,
      unitName,
      ...countsOf(rows.filter((row) => row.managerId === unitId)),
    })),
  };
}

function countsOf(rows: readonly Row[]): Counts {
  const byState = { ...nobody };
  let [total, late] = [0, 0];
  for (const { state, isLate, count } of rows) {
    byState[state] += count;
    total += count;
    if (isLate) late += count;
  }
  return { total, late, byState };
}

const nobody: Record<ObligationState, number> = {
  'not-begun': 0,
  'in-draft': 0,
  'in-review': 0,
  returned: 0,
  approved: 0,
  'in-delivery': 0,
  completed: 0,
  excused: 0,
};
