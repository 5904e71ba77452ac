import type { Transaction } from '../../db/client.ts';
import { owingPeople } from '../../db/owing-people.ts';
import type { Notice } from '../../db/queue-notice.ts';
import { aboutCampaign, type Look } from './campaign-row.ts';

/** Every unit that owes something is asked for it once. */
export async function openingNotices(tx: Transaction, { campaign }: Look): Promise<readonly Notice[]> {
  const people = await owingPeople(tx, campaign, 'all');
  return people.map(({ unitId, recipientId, dueAt }) => ({
    kind: 'plan-asked',
    recipientId,
    about: `campaign:${campaign.id}/${unitId}`,
    notice: { ...aboutCampaign(campaign), unitId, dueAt },
  }));
}
