import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { approvalWorkflowId } from '../workflows/approval/messages.ts';

/** What a run that fails again and again has told anybody, and what it still has under way. */
export type Stuck = {
  readonly runId: string;
  /** Whether its turns fail; otherwise one of its activities does. */
  readonly turnsFail: boolean;
  /** The last version that it answered with, or began from. */
  readonly answered: number;
  /** Whether events are on their way to PostgreSQL. */
  readonly isProjecting: boolean;
  /** The last turn that it completed, as an event of its history. */
  readonly lastTurn: number;
};

/** Looks into a run without asking it anything: one that cannot be replayed cannot answer. */
export async function lookIntoStuck(client: Client, submissionId: string): Promise<Stuck> {
  const handle = client.workflow.getHandle(approvalWorkflowId(submissionId));
  const described = await handle.describe();
  const { runId, raw } = described;
  const told = await toldBy(client, submissionId, runId);
  return {
    runId,
    ...told,
    turnsFail: (raw.pendingWorkflowTask?.attempt ?? 0) > 1,
    isProjecting: (raw.pendingActivities ?? []).some(({ activityType }) => activityType?.name === 'project'),
  };
}

/**
 * Ends a run that fails; false where it recovered between the look and the end: then it may have told more, and what it
 * had under way must settle before anything goes on from the record.
 */
export async function endStuck(
  client: Client,
  submissionId: string,
  { runId, lastTurn }: Stuck,
): Promise<boolean> {
  await client.workflow
    .getHandle(approvalWorkflowId(submissionId), runId)
    .terminate('resumed from the record');
  return (await toldBy(client, submissionId, runId)).lastTurn === lastTurn;
}

/** Has activities that wait for another attempt tried at once, from their first attempt on. */
export async function retryActivities(client: Client, submissionId: string): Promise<void> {
  const described = await client.workflow.getHandle(approvalWorkflowId(submissionId)).describe();
  await Promise.all(waitingIn(described).map((id) => resetActivity(client, described, id)));
}

const waitingIn = ({ raw }: WorkflowExecutionDescription): readonly string[] =>
  (raw.pendingActivities ?? []).flatMap(({ activityId, attempt }) =>
    activityId != null && (attempt ?? 0) > 1 ? [activityId] : [],
  );

const resetActivity = (client: Client, { workflowId, runId }: WorkflowExecutionDescription, id: string) =>
  client.workflowService.resetActivity({
    namespace: client.options.namespace,
    execution: { workflowId, runId },
    id,
    identity: 'totrinh',
  });

async function toldBy(
  client: Client,
  submissionId: string,
  runId: string,
): Promise<Pick<Stuck, 'answered' | 'lastTurn'>> {
  const { events } = await client.workflow.getHandle(approvalWorkflowId(submissionId), runId).fetchHistory();
  let answered = 0;
  let lastTurn = 0;
  for (const event of events ?? []) {
    const began = event.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
    const answer = event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success?.payloads?.[0];
    answered = Math.max(answered, Number(Object(Object(decoded(began)).carried).state?.version ?? 0));
    answered = Math.max(answered, Number(Object(decoded(answer)).version ?? 0));
    if (event.workflowTaskCompletedEventAttributes != null) lastTurn = Number(event.eventId);
  }
  return { answered, lastTurn };
}

const decoded = (payload: Payload | null | undefined): unknown =>
  payload == null ? null : defaultPayloadConverter.fromPayload(payload);
