import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { campaigns } from '../../db/schema/index.ts';
import { ServiceError } from '../service-error.ts';
import type { Campaign } from './campaign.ts';

/** A campaign, held until the transaction ends where it is about to change. */
export async function loadCampaign(
  db: Connection,
  id: string,
  hold: 'held' | 'free' = 'free',
): Promise<Campaign> {
  const found = db.select().from(campaigns).where(eq(campaigns.id, id));
  const [campaign] = hold === 'held' ? await found.for('update') : await found;
  if (campaign === undefined) throw new ServiceError({ code: 'not_found' });
  return campaign;
}
