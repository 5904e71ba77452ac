import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities/activities.ts';
import { type CampaignStart, recalendarSignal } from './messages.ts';

/** Queues what is to be told, idempotent on what it is about: retried for ever, for a reminder may be late but not lost. */
const { tellOfCampaign } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Holidays and extensions move marks without a word to the campaign: it looks every day. */
const longestSleepMs = 24 * 60 * 60 * 1000;

/** Sleeps until something is to be told, has it told, and ends when nothing is left. Who is told is known to PostgreSQL alone. */
export async function campaign(start: CampaignStart): Promise<void> {
  let recalendared = false;
  setHandler(recalendarSignal, () => {
    recalendared = true;
  });
  while (!workflowInfo().continueAsNewSuggested && workflowInfo().historyLength < 1_500) {
    recalendared = false;
    const { nextAt } = await tellOfCampaign({ ...start, upTo: Date.now() });
    if (nextAt === null && !recalendared) return;
    if (nextAt === null) continue;
    await condition(() => recalendared, Math.min(Math.max(nextAt - Date.now(), 1), longestSleepMs));
  }
  await continueAsNew<typeof campaign>(start);
}
