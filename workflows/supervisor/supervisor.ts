import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/activities.ts';

/** Looking at every open submission takes its time; the next round asks again, so it gives up early. */
const { superviseSubmissions, signCheckpoint } = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { maximumAttempts: 2 },
});

/** One round: finishes interrupted submits, revives lost workflows, and signs the heads of the audit chains. */
export async function supervisor(): Promise<void> {
  await Promise.all([superviseSubmissions(), signCheckpoint()]);
}
