import { defineSignal } from '@temporalio/workflow';

export type CampaignStart = { readonly campaignId: string };

export const campaignType = 'campaign';
export const campaignWorkflowId = (campaignId: string): string => `campaign:${campaignId}`;
/** Its dates were changed. */
export const recalendarSignal = defineSignal('recalendar');
