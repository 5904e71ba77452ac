import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

/** What a workflow's history holds, by type of event (`activityTaskScheduled`, `timerStarted` …). */
export type HistoryCount = {
  readonly events: number;
  readonly bytes: number;
  readonly byType: Readonly<Record<string, number>>;
};

export async function countHistory(client: Client, workflowId: string): Promise<HistoryCount> {
  const handle = client.workflow.getHandle(workflowId);
  const [{ events }, { historySize }] = await Promise.all([handle.fetchHistory(), handle.describe()]);
  const byType: Record<string, number> = {};
  for (const event of events ?? []) {
    const type = typeOf(event);
    byType[type] = (byType[type] ?? 0) + 1;
  }
  return { events: events?.length ?? 0, bytes: historySize ?? 0, byType };
}

/** An event carries the attributes of its own type alone, and they are named for it. */
const typeOf = (event: object): string =>
  Object.keys(event)
    .find((key) => key.endsWith('EventAttributes'))
    ?.replace(/EventAttributes$/, '') ?? 'unknown';

export const workflowTasksIn = ({ byType }: HistoryCount): number => byType.workflowTaskCompleted ?? 0;

export const openTimersIn = ({ byType }: HistoryCount): number =>
  (byType.timerStarted ?? 0) - (byType.timerFired ?? 0) - (byType.timerCanceled ?? 0);

/**
 * Everything but what chance decides: whether two activities' answers share a workflow task, and whether money is settled
 * while a projection is under way, which takes a memo to pin it.
 */
export const stepsIn = ({ byType }: HistoryCount): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(byType)
      .filter(([type]) => !/^workflow(Task|PropertiesModified)/.test(type))
      .sort(),
  );

/** Until a workflow has nothing under way but waiting for its timer or the next message. */
export async function untilQuiet(client: Client, workflowId: string): Promise<void> {
  const handle = client.workflow.getHandle(workflowId);
  const until = performance.now() + 30_000;
  while (performance.now() < until) {
    const { raw, status } = await handle.describe();
    const isIdle = raw.pendingWorkflowTask == null && (raw.pendingActivities ?? []).length === 0;
    if (isIdle || status.name !== 'RUNNING') return;
    await setTimeout(5);
  }
  throw new Error(`${workflowId} does not come to rest`);
}
