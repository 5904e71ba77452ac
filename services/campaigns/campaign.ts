import type { campaigns } from '../../db/schema/campaigns.ts';

export type Campaign = typeof campaigns.$inferSelect;
