import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/activities.ts';

/** Database writes, idempotent on their keys: retried for ever, at most ten seconds apart. */
export const { project, settle } = proxyActivities<Activities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});
