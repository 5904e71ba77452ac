import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { approvalWorkflowId, type Progress, progressQuery } from '../workflows/approval/messages.ts';

/** How a submission's workflow does; `because` names what fails and how often, never what a message says. */
export type Health =
  | { readonly is: 'running' | 'missing' }
  | { readonly is: 'failing'; readonly because: string };

/** A turn of a workflow that fails is a bug or a change that it cannot replay; the first attempts may be a worker that went away. */
const failedTurns = 3;
const failedActivities = 6;

/** How a submission's workflow does: runs, fails again and again, or is not there. */
export async function healthOf(client: Client, submissionId: string): Promise<Health> {
  try {
    const described = await client.workflow.getHandle(approvalWorkflowId(submissionId)).describe();
    if (described.status.name !== 'RUNNING') return { is: 'missing' };
    return (await failingTurn(client, described)) ?? failingActivity(described) ?? { is: 'running' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { is: 'missing' };
    throw error;
  }
}

function failingActivity({ raw }: WorkflowExecutionDescription): Health | null {
  const failing = raw.pendingActivities?.find(({ attempt }) => (attempt ?? 0) >= failedActivities);
  if (failing === undefined) return null;
  const type = failing.lastFailure?.applicationFailureInfo?.type ?? '';
  return { is: 'failing', because: `${failing.activityType?.name}: ${type}, attempt ${failing.attempt}` };
}

async function failingTurn(
  client: Client,
  { raw, workflowId, runId }: WorkflowExecutionDescription,
): Promise<Health | null> {
  const attempt = raw.pendingWorkflowTask?.attempt ?? 0;
  if (attempt < failedTurns) return null;
  // Only the first failure of a row of attempts is in the history, near its end.
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId, runId },
    maximumPageSize: 20,
  });
  const failed = history?.events?.find(({ workflowTaskFailedEventAttributes: found }) => found != null);
  const stack = failed?.workflowTaskFailedEventAttributes?.failure?.stackTrace ?? '';
  return { is: 'failing', because: `workflow task: ${describedStack(stack)}, attempt ${attempt}` };
}

/** Kind and place of an error; what its message says may be somebody's words. */
function describedStack(stack: string): string {
  const name = /^([A-Z]\w*Error)\b/m.exec(stack)?.[1] ?? 'unknown';
  const place = /([\w.-]+\.[jt]sx?:\d+):\d+\)?$/m.exec(stack.slice(stack.indexOf('    at ')))?.[1];
  return place === undefined ? name : `${name} in ${place}`;
}

/** Where a running workflow stands; asks a worker, which may have to replay it. */
export const progressOf = (client: Client, submissionId: string): Promise<Progress> =>
  client.withDeadline(Date.now() + queryPatienceMs, () =>
    client.workflow.getHandle(approvalWorkflowId(submissionId)).query(progressQuery),
  );
const queryPatienceMs = 5_000;
