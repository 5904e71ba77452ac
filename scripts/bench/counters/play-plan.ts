import type { WorkflowVariant } from '../variants/variant.ts';
import type { Way } from '../workload/way.ts';
import { countHistory, type HistoryCount, openTimersIn, untilQuiet, workflowTasksIn } from './history.ts';
import type { Meters, Window } from './meters.ts';
import type { Watcher } from './watcher.ts';

/** What one step cost until everything had come to rest. */
export type StepCount = Window & {
  readonly step: number;
  readonly deed: string;
  readonly events: number;
  readonly historyBytes: number;
  readonly workflowTasks: number;
  readonly openTimers: number;
};

export type PlayedPlan = {
  readonly submissionId: string;
  readonly steps: readonly StepCount[];
  readonly history: HistoryCount;
};

type Playing = {
  readonly meters: Meters;
  readonly watcher: Watcher;
  /** After each step, once it is recorded and all is quiet. */
  readonly afterStep?: (submissionId: string, step: number) => Promise<void>;
  /** What else a step brings about, to be waited for and counted with it. */
  readonly alsoUntil?: () => Promise<void>;
};

/** Carries one plan from its submit to its completion, each step into quiet, and counts. */
export async function playPlan(variant: WorkflowVariant, way: Way, playing: Playing): Promise<PlayedPlan> {
  const { meters, watcher, afterStep, alsoUntil } = playing;
  const [submissionId = ''] = await variant.insert(1);
  const workflowId = variant.workflowId(submissionId);
  const steps: StepCount[] = [];
  let before: HistoryCount = { events: 0, bytes: 0, byType: {} };
  for (let step = 0; step <= way.deeds.length; step += 1) {
    const window = await meters.measure(variant.database, async () => {
      const version = await variant.act(submissionId, step);
      await watcher.untilRecorded([submissionId], version);
      await untilQuiet(variant.client, workflowId);
      await alsoUntil?.();
    });
    const after = await countHistory(variant.client, workflowId);
    steps.push({
      ...window,
      step,
      deed: nameOf(way, step),
      events: after.events - before.events,
      historyBytes: after.bytes - before.bytes,
      workflowTasks: workflowTasksIn(after) - workflowTasksIn(before),
      openTimers: openTimersIn(after),
    });
    before = after;
    await afterStep?.(submissionId, step);
  }
  return { submissionId, steps, history: before };
}

function nameOf({ deeds }: Way, step: number): string {
  const deed = deeds[step - 1];
  if (deed === undefined) return 'submit';
  return 'step' in deed.body ? `${deed.kind} ${deed.body.step}` : deed.kind;
}
