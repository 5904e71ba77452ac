import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { campaigns } from '../../db/schema/campaigns.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Campaign } from './campaign.ts';

/** The campaign of yearly plans of the nearest unit above that has one for the year, while it is open; a nearer one that is over hides others. */
export async function openCampaignFor(
  db: Connection,
  unitId: string,
  year: number,
  now: Date,
): Promise<Campaign | null> {
  const above = (await ancestorsOf(db, unitId)).map(({ id }) => id);
  const found = await db
    .select()
    .from(campaigns)
    .where(
      and(inArray(campaigns.unitId, above), eq(campaigns.year, year), eq(campaigns.kind, 'training-plan')),
    );
  const [nearest] = found.toSorted((a, b) => above.indexOf(a.unitId) - above.indexOf(b.unitId));
  return nearest !== undefined && isOpen(nearest, now) ? nearest : null;
}

/** From its opening until before its close; what is sent after the due date is late, and still welcome. */
export const isOpen = ({ opensAt, closesAt }: Campaign, now: Date): boolean =>
  opensAt <= now && now < closesAt;
