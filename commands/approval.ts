import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { Command, CommandOf } from '../domain/approval/command.ts';
import type { Refusal } from '../domain/approval/refusal.ts';
import type { State } from '../domain/approval/state.ts';
import { digestOf } from '../domain/digest.ts';
import {
  type Answer,
  type ApprovalStart,
  approvalType,
  approvalWorkflowId,
  commandUpdate,
  refusedType,
} from '../workflows/approval/messages.ts';

/** What became of a command. `unknown`: nobody can say yet; the same key asks again. `gone`: no workflow runs (any more). */
export type Sent =
  | { readonly outcome: 'accepted'; readonly version: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'gone' };

/** How long a person waits for an answer. */
const patienceMs = 8_000;

/** A killed worker's turn goes to another one after this long: shorter than anybody's patience. */
const workflowTaskTimeout = '5 seconds';

/** The same person, route, key and body give the same id, which the server itself answers again. */
export const updateIdOf = ({ key }: Pick<Command, 'key'>): string => digestOf([key.id, key.body]);

/** Sends a command to a submission's workflow. */
export function sendCommand(
  client: Client,
  submissionId: string,
  command: Exclude<Command, { kind: 'submit' }>,
): Promise<Sent> {
  const handle = client.workflow.getHandle(approvalWorkflowId(submissionId));
  return answerOf(client, () =>
    handle.executeUpdate<Answer, [typeof command]>(command.kind, {
      args: [command],
      updateId: updateIdOf(command),
    }),
  );
}

/** Starts the submission's workflow with its first submit, or sends it to the one that runs. */
export function sendSubmit(client: Client, taskQueue: string, command: CommandOf<'submit'>): Promise<Sent> {
  const start = new WithStartWorkflowOperation<(start: ApprovalStart) => Promise<unknown>>(approvalType, {
    workflowId: approvalWorkflowId(command.submissionId),
    taskQueue,
    args: [{ submissionId: command.submissionId }],
    workflowTaskTimeout,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
  });
  return answerOf(client, () =>
    client.workflow.executeUpdateWithStart(commandUpdate('submit'), {
      args: [command],
      updateId: updateIdOf(command),
      startWorkflowOperation: start,
    }),
  );
}

/** Starts a submission's workflow anew from what its audit trail gives; nothing happens when it runs. */
export async function resumeFromTrail(client: Client, taskQueue: string, state: State): Promise<void> {
  await client.workflow.start<(start: ApprovalStart) => Promise<unknown>>(approvalType, {
    workflowId: approvalWorkflowId(state.submissionId),
    taskQueue,
    args: [{ submissionId: state.submissionId, carried: { state, unprojected: [] } }],
    workflowTaskTimeout,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}

async function answerOf(client: Client, send: () => Promise<Answer>): Promise<Sent> {
  try {
    const { version } = await client.withDeadline(Date.now() + patienceMs, send);
    return { outcome: 'accepted', version };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== null) return { outcome: 'refused', refusal };
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isUnavailable(error))
      return { outcome: 'unknown' };
    if (isGone(error)) return { outcome: 'gone' };
    throw error;
  }
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== refusedType) return null;
  return refusalOf(cause.details?.[0]);
}

/** The guarantee: only `refused` in `workflows/approval/record.ts` makes failures of this type. */
const refusalOf = (detail: unknown): Refusal => detail as Refusal;

const isGone = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError ||
  (error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'AcceptedUpdateCompletedWorkflow') ||
  /already completed|not found|NOT_FOUND/i.test(messageOf(error)) ||
  (error instanceof Error && error.name === 'WorkflowExecutionAlreadyStartedError');

const isUnavailable = (error: unknown): boolean =>
  /UNAVAILABLE|DEADLINE_EXCEEDED|CANCELLED|ECONNREFUSED|RESOURCE_EXHAUSTED|Workflow Task in failed state/.test(
    messageOf(error),
  );

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${messageOf(error.cause)}` : '';
