import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import type { ListedCampaign } from './list-campaigns.ts';
import { loadCampaign } from './load-campaign.ts';
import { isOpen } from './open-campaign-for.ts';

/** One campaign, for whoever holds a position in its tree. */
export async function readCampaign(
  ctx: Pick<Context, 'db' | 'caller'>,
  campaignId: string,
): Promise<ListedCampaign> {
  requirePermission(ctx.caller, 'campaign:read');
  const campaign = await loadCampaign(ctx.db, campaignId);
  const own = [...new Set(ctx.caller.held.map(({ unitId }) => unitId))];
  const above = await Promise.all(own.map((unitId) => ancestorsOf(ctx.db, unitId)));
  if (!above.flat().some(({ id }) => id === campaign.unitId)) throw new ServiceError({ code: 'not_found' });
  return { ...campaign, isOpen: isOpen(campaign, new Date()) };
}
