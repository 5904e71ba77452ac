import { sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { holdersOf } from '../../db/holders.ts';
import { isOwed, obligationTables } from '../../db/obligation-sql.ts';
import type { Notice } from '../../db/queue-notice.ts';
import type { DueMark } from '../../domain/campaign/due-marks.ts';
import { aboutCampaign, type Look } from './campaign-row.ts';

/** So many units are named in a mail; the page has them all. */
const named = 10;

type Late = {
  readonly managerId: string | null;
  readonly count: number;
  readonly unitIds: readonly string[];
};

/** One mail for each managing unit, to its head; where there is none, to the administrators of the campaign's unit. */
export async function superiorNotices(
  tx: Transaction,
  { campaign }: Look,
  dueAt: Date,
  { name }: DueMark,
): Promise<readonly Notice[]> {
  const late = await tx.execute<Late>(sql`
    select u.parent_id as "managerId", count(distinct o.bearer_id)::int as count,
      (array_agg(distinct o.bearer_id))[1:${sql.raw(String(named))}] as "unitIds"
    from ${obligationTables}
    where o.campaign_id = ${campaign.id} and ${isOwed} and o.due_at = ${dueAt.toISOString()}::timestamptz
    group by u.parent_id order by u.parent_id`);
  const notices: Notice[] = [];
  for (const { managerId, count, unitIds } of late) {
    const unitId = managerId ?? campaign.unitId;
    const heads = await holdersOf(tx, { unitId, roles: ['unit-head'] });
    const told =
      heads.length > 0 ? heads : await holdersOf(tx, { unitId: campaign.unitId, roles: ['administrator'] });
    for (const recipientId of told)
      notices.push({
        kind: 'plan-overdue',
        recipientId,
        about: `campaign:${campaign.id}/${unitId}/${dueAt.getTime()}/${name}`,
        notice: { ...aboutCampaign(campaign), unitId, dueAt: dueAt.getTime(), count, unitIds: [...unitIds] },
      });
  }
  return notices;
}
