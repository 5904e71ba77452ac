import { desc, inArray } from 'drizzle-orm';
import { campaigns } from '../../db/schema/campaigns.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import type { Campaign } from './campaign.ts';
import { isOpen } from './open-campaign-for.ts';

export type ListedCampaign = Campaign & { readonly isOpen: boolean };

/** The campaigns that concern the caller's units, the latest year first. */
export async function listCampaigns(ctx: Context): Promise<readonly ListedCampaign[]> {
  requirePermission(ctx.caller, 'campaign:read');
  const own = [...new Set(ctx.caller.held.map(({ unitId }) => unitId))];
  const above = await Promise.all(own.map((unitId) => ancestorsOf(ctx.db, unitId)));
  const unitIds = [...new Set(above.flat().map(({ id }) => id))];
  if (unitIds.length === 0) return [];
  const rows = await ctx.db
    .select()
    .from(campaigns)
    .where(inArray(campaigns.unitId, unitIds))
    .orderBy(desc(campaigns.year), campaigns.id);
  const now = new Date();
  return rows.map((campaign) => ({ ...campaign, isOpen: isOpen(campaign, now) }));
}
