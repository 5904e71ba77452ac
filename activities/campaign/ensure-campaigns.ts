import { isNull } from 'drizzle-orm';
import { isCampaignAwake, wakeCampaign } from '../../commands/campaign.ts';
import { campaigns } from '../../db/schema/index.ts';
import type { Dependencies } from '../dependencies.ts';

type Needs = Pick<Dependencies, 'db' | 'client' | 'taskQueue' | 'log'>;

/** Wakes every campaign whose workflow was lost, never started, or did not hear that its dates changed. Safe to repeat: a campaign that is awake and up to date is left alone. */
export async function ensureCampaigns({ db, client, taskQueue, log }: Needs): Promise<{ woken: number }> {
  const open = await db.select().from(campaigns).where(isNull(campaigns.endedAt));
  let woken = 0;
  for (const { id, version, heardVersion } of open)
    try {
      if (version === heardVersion && (await isCampaignAwake(client, id))) continue;
      await wakeCampaign(client, taskQueue, id);
      woken += 1;
    } catch (error) {
      log.warn({ error, campaignId: id }, 'could not look after a campaign');
    }
  return { woken };
}
