import type { Client, WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter, WorkflowNotFoundError } from '@temporalio/common';
import type { Projection } from '../../../activities/projection/project.ts';
import type { State } from '../../../domain/approval/state.ts';
import {
  type ApprovalStart,
  approvalWorkflowId,
  type Outcome,
} from '../../../workflows/approval/messages.ts';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type HistoryEvent = NonNullable<History['events']>[number];
type Payload = Parameters<typeof defaultPayloadConverter.fromPayload>[0];

/** An update that a run accepted; `version` is null when its handler refused after all, or has not answered. */
type Accepted = {
  readonly updateId: string;
  readonly key: { readonly id: string; readonly body: string };
  readonly version: number | null;
};

/** One run of a submission's workflow, as Temporal recorded it. */
export type Run = {
  readonly runId: string;
  readonly before: string | null;
  readonly accepted: readonly Accepted[];
  readonly projections: readonly Projection[];
  /** The state that it began with, when it went on from another run or from the trail. */
  readonly carried: State | null;
  /** Null while it runs, and where it went on as another. */
  readonly outcome: Outcome | null;
  readonly history: History;
};

/** All runs of a submission's workflow: the present one, those it went on from, and `known` ones that nothing leads to. */
export async function runsOf(
  client: Client,
  submissionId: string,
  known: readonly string[],
): Promise<readonly Run[]> {
  const runs = new Map<string, Run>();
  const missing: (string | undefined)[] = [undefined, ...known];
  while (missing.length > 0) {
    const runId = missing.shift();
    if (runId !== undefined && runs.has(runId)) continue;
    const run = await readRun(client.workflow.getHandle(approvalWorkflowId(submissionId), runId));
    if (run === null) continue;
    runs.set(run.runId, run);
    if (run.before !== null) missing.push(run.before);
  }
  return [...runs.values()];
}

async function readRun(handle: WorkflowHandle): Promise<Run | null> {
  try {
    return runIn(await handle.fetchHistory());
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

function runIn(history: History): Run {
  const events = history.events ?? [];
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  const ended = events.at(-1)?.workflowExecutionCompletedEventAttributes;
  return {
    runId: started?.originalExecutionRunId ?? '',
    before: started?.continuedExecutionRunId || null,
    accepted: acceptedIn(events),
    projections: events.flatMap(projectionIn),
    carried: startIn(decode(started?.input?.payloads?.[0])).carried?.state ?? null,
    outcome: ended ? outcomeIn(decode(ended.result?.payloads?.[0])) : null,
    history,
  };
}

function acceptedIn(events: readonly HistoryEvent[]): readonly Accepted[] {
  const versions = new Map(
    events.flatMap(({ workflowExecutionUpdateCompletedEventAttributes: done }) => {
      const answer = decode(done?.outcome?.success?.payloads?.[0]);
      return done ? [[done.meta?.updateId ?? '', numberIn(Object(answer).version)] as const] : [];
    }),
  );
  return events.flatMap(({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) => {
    if (!accepted) return [];
    const { meta, input } = accepted.acceptedRequest ?? {};
    const { key } = Object(decode(input?.args?.payloads?.[0]));
    const updateId = meta?.updateId ?? '';
    return [
      {
        updateId,
        key: { id: String(key?.id), body: String(key?.body) },
        version: versions.get(updateId) ?? null,
      },
    ];
  });
}

function projectionIn({
  activityTaskScheduledEventAttributes: scheduled,
}: HistoryEvent): readonly Projection[] {
  return scheduled?.activityType?.name === 'project'
    ? [asProjection(decode(scheduled.input?.payloads?.[0]))]
    : [];
}

/** Every activity that a run asked for and every answer that it gave, in order. */
export function doneIn({ events }: History): {
  readonly activities: readonly unknown[];
  readonly answers: readonly unknown[];
} {
  const all = events ?? [];
  return {
    activities: all.flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
      scheduled ? [[scheduled.activityType?.name, decode(scheduled.input?.payloads?.[0])]] : [],
    ),
    answers: all.flatMap(({ workflowExecutionUpdateCompletedEventAttributes: done }) =>
      done ? [[done.meta?.updateId, decode(done.outcome?.success?.payloads?.[0])]] : [],
    ),
  };
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const decode = (payload: Payload | null | undefined): unknown =>
  payload ? defaultPayloadConverter.fromPayload(payload) : null;

/** The guarantee: `keepProjected` alone schedules `project`. */
const asProjection = (input: unknown): Projection => input as Projection;

/** The guarantee: every run of `approval` is started with this alone. */
const startIn = (input: unknown): ApprovalStart => input as ApprovalStart;

/** The guarantee: `approval` returns nothing else. */
const outcomeIn = (result: unknown): Outcome => result as Outcome;
