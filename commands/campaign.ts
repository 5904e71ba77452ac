import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import {
  type CampaignStart,
  campaignType,
  campaignWorkflowId,
  recalendarSignal,
} from '../workflows/campaign/messages.ts';

/** Has the campaign's workflow look at its dates; starts it when it does not run. */
export async function wakeCampaign(client: Client, taskQueue: string, campaignId: string): Promise<void> {
  const start: CampaignStart = { campaignId };
  await client.workflow.signalWithStart(campaignType, {
    workflowId: campaignWorkflowId(campaignId),
    taskQueue,
    args: [start],
    signal: recalendarSignal,
  });
}

/** Whether the campaign's workflow runs. */
export async function isCampaignAwake(client: Client, campaignId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(campaignWorkflowId(campaignId)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
