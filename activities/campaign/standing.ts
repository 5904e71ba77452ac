import { sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isBehind, isLateAt, obligationState, obligationTables } from '../../db/obligation-sql.ts';
import { type ObligationState, obligationStates } from '../../domain/campaign/obligation-state.ts';
import { quartersOver } from '../../domain/campaign/report-days.ts';
import type { Look } from './campaign-row.ts';

/** How a campaign stands at an instant: units by state, units that are late, plans with a delivery behind. */
export async function standingOf(db: Connection, { campaign, calendar, upTo }: Look) {
  const rows = await db.execute<{ state: ObligationState; count: number; late: number }>(sql`
    select ${obligationState} as state, count(*)::int as count,
      (count(*) filter (where ${isLateAt(new Date(upTo))} and ${sql.raw('o.met_by is null')}))::int as late
    from ${obligationTables} where o.campaign_id = ${campaign.id} group by 1`);
  const [behind] = await db.execute<{ count: number }>(sql`
    select count(distinct d.submission_id)::int as count from deliveries d
    join submissions s on s.id = d.submission_id
    where s.root_unit_id = ${campaign.unitId} and s.kind = ${campaign.kind} and s.year = ${campaign.year}
      and ${isBehind(quartersOver(campaign.year, upTo, calendar))}`);
  const countOf = (state: ObligationState): number => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    late: rows.reduce((sum, { late }) => sum + late, 0),
    behind: behind?.count ?? 0,
    states: Object.fromEntries(obligationStates.map((state) => [state, countOf(state)])),
  };
}
