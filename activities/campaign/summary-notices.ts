import type { Transaction } from '../../db/client.ts';
import { holdersOf } from '../../db/holders.ts';
import type { Notice } from '../../db/queue-notice.ts';
import { lastWeekBegin } from '../../domain/campaign/report-days.ts';
import { aboutCampaign, type Look } from './campaign-row.ts';
import { standingOf } from './standing.ts';

/** One page to the leadership each Monday, and when the campaign closes; silent where nobody owes anything. */
export async function summaryNotices(tx: Transaction, look: Look): Promise<readonly Notice[]> {
  const { campaign, calendar, since, upTo } = look;
  const closesAt = campaign.closesAt.getTime();
  const closed = closesAt > since && closesAt <= upTo;
  const monday = lastWeekBegin(upTo, calendar);
  if (!closed && monday <= since) return [];
  const standing = await standingOf(tx, look);
  if (standing.total === 0) return [];
  const people = await holdersOf(tx, { unitId: campaign.unitId, roles: ['leader', 'administrator'] });
  const mark = closed ? `closing:${closesAt}` : `week:${monday}`;
  return people.map((recipientId) => ({
    kind: 'campaign-summary',
    recipientId,
    about: `campaign:${campaign.id}/${mark}`,
    notice: { ...aboutCampaign(campaign), unitId: campaign.unitId, asOf: upTo, closed, ...standing },
  }));
}
