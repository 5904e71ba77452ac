import type { campaigns } from '../../db/schema/index.ts';
import type { Calendar, Instant } from '../../domain/calendar/calendar.ts';

export type CampaignRow = typeof campaigns.$inferSelect;

/** One look at a campaign: everything after `since` and up to `upTo` is to be told now. */
export type Look = {
  readonly campaign: CampaignRow;
  readonly calendar: Calendar;
  readonly since: Instant;
  readonly upTo: Instant;
};

/** What every mail about a campaign knows. */
export const aboutCampaign = ({ id, year, kind }: CampaignRow) => ({ campaignId: id, year, kind });
