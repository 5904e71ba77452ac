import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities/activities.ts';
import { nudgeSignal } from './messages.ts';

/** A batch takes its time when the mail server hangs; a repeat may send a mail twice, recognisable by its Message-ID. */
const { sendDueMail } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

/** Sends what the outbox holds: when nudged, when the next attempt is due, and at least every half minute. */
export async function mail(): Promise<void> {
  let nudged = true;
  setHandler(nudgeSignal, () => {
    nudged = true;
  });
  while (!workflowInfo().continueAsNewSuggested && workflowInfo().historyLength < 1_500) {
    nudged = false;
    const { nextInMs } = await sendDueMail();
    await condition(() => nudged, Math.min(Math.max(nextInMs, 100), 30_000));
  }
  await continueAsNew<typeof mail>();
}
