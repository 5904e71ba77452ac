import { sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { isBehind } from '../../db/obligation-sql.ts';
import type { Notice } from '../../db/queue-notice.ts';
import { quarterEnds } from '../../domain/campaign/report-days.ts';
import { aboutCampaign, type Look } from './campaign-row.ts';

type Behind = { readonly unitId: string; readonly recipientId: string; readonly lines: number };

/** When a quarter is over, units with classes not held, and at the year's end with money not spent, are told. */
export async function quarterNotices(tx: Transaction, look: Look): Promise<readonly Notice[]> {
  const { campaign, calendar, since, upTo } = look;
  const ended = quarterEnds(campaign.year, calendar).findLast(({ at }) => at > since && at <= upTo);
  if (ended === undefined) return [];
  const rows = await tx.execute<Behind>(sql`
    with behind as (
      select s.unit_id, count(*)::int as lines from deliveries d join submissions s on s.id = d.submission_id
      where s.root_unit_id = ${campaign.unitId} and s.kind = ${campaign.kind} and s.year = ${campaign.year}
        and ${isBehind(ended.quarter)}
      group by 1
    )
    select distinct behind.unit_id as "unitId", positions.person_id as "recipientId", behind.lines
    from behind
    join positions on positions.unit_id = behind.unit_id and positions.role in ('drafter', 'unit-head') and ${isCurrent}
    join people on people.id = positions.person_id and people.active
    order by 1, 2`);
  return rows.map(({ unitId, recipientId, lines }) => ({
    kind: 'deliveries-behind',
    recipientId,
    about: `campaign:${campaign.id}/${unitId}/quarter:${ended.quarter}`,
    notice: { ...aboutCampaign(campaign), unitId, quarter: ended.quarter, lines },
  }));
}
