import { setTimeout } from 'node:timers/promises';
import type { WorkflowVariant } from '../variants/variant.ts';
import { countHistory, untilQuiet, workflowTasksIn } from './history.ts';
import type { Meters, Window } from './meters.ts';
import type { Watcher } from './watcher.ts';

/** What lies between a person's request and its answer, and nothing that comes after. */
export type AnswerPath = {
  readonly workflowTasks: number;
  readonly events: number;
  readonly temporalCommits: number;
  readonly applicationCommits: number;
  readonly applicationStatements: number;
  /** Which tables of Temporal's the commits wrote. */
  readonly tables: Window['temporal']['byTables'];
};

export type Probe = {
  readonly variant: WorkflowVariant;
  readonly watcher: Watcher;
  /** What else has to come to rest before. */
  readonly alsoUntil?: () => Promise<void>;
  /** Decides on a plan at step 1; the version is the one that step 1 answered. */
  readonly decide: (submissionId: string, seen: number) => Promise<unknown>;
};

/**
 * While the submission's row is locked, the projection of an earlier decision hangs, and one projection runs at a time:
 * so nothing but the answer itself is written until the lock is taken off. What Temporal writes by its own clock only
 * adds to a window: the least of several is what the answer needs.
 */
export async function measureAnswerPath(meters: Meters, probe: Probe, times: number): Promise<AnswerPath> {
  let least = await once(meters, probe);
  for (let time = 1; time < times; time += 1) {
    const path = await once(meters, probe);
    if (commitsOf(path) < commitsOf(least)) least = path;
  }
  return least;
}

const commitsOf = ({ temporalCommits, applicationCommits }: AnswerPath): number =>
  temporalCommits + applicationCommits;

async function once(meters: Meters, { variant, watcher, alsoUntil, decide }: Probe): Promise<AnswerPath> {
  const { client } = variant;
  const [submissionId = ''] = await variant.insert(1);
  const workflowId = variant.workflowId(submissionId);
  await watcher.untilRecorded([submissionId], await variant.act(submissionId, 0));
  await untilQuiet(client, workflowId);
  await alsoUntil?.();
  const unlock = await lockRow(watcher, submissionId);
  try {
    const seen = await variant.act(submissionId, 1);
    await untilActivityRuns(variant, workflowId);
    const before = await countHistory(client, workflowId);
    const window: Window = await meters.measure(variant.database, () => decide(submissionId, seen));
    const after = await countHistory(client, workflowId);
    return {
      workflowTasks: workflowTasksIn(after) - workflowTasksIn(before),
      events: after.events - before.events,
      temporalCommits: window.temporal.commits,
      applicationCommits: window.application.commits,
      applicationStatements: window.statements.application,
      tables: window.temporal.byTables,
    };
  } finally {
    await unlock();
    await untilQuiet(client, workflowId);
  }
}

async function lockRow({ sql }: Watcher, submissionId: string): Promise<() => Promise<void>> {
  const connection = await sql.reserve();
  await connection`begin`;
  await connection`select 1 from submissions where id = ${submissionId} for update`;
  return async () => {
    await connection`rollback`;
    connection.release();
  };
}

/** The value of `PENDING_ACTIVITY_STATE_STARTED` in Temporal's API. */
const started = 2;

async function untilActivityRuns({ client }: WorkflowVariant, workflowId: string): Promise<void> {
  const handle = client.workflow.getHandle(workflowId);
  for (let looks = 0; looks < 2000; looks += 1) {
    const { raw } = await handle.describe();
    if (raw.pendingWorkflowTask == null && raw.pendingActivities?.some(({ state }) => state === started))
      return;
    await setTimeout(5);
  }
  throw new Error(`no projection of ${workflowId} hangs at the lock`);
}
