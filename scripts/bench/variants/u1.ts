import { type Sent, sendCommand, sendSubmit } from '../../../commands/approval.ts';
import { approvalWorkflowId } from '../../../workflows/approval/messages.ts';
import type { Engine } from '../place/engine.ts';
import { commandOf, insertPlans, submitCommand } from '../workload/plans.ts';
import { deedAt, type Way } from '../workload/way.ts';
import type { WorkflowVariant } from './variant.ts';

/** Our engine in process: commands go straight to Temporal. */
export function inProcess({ client, db, database, taskQueue }: Engine, way: Way): WorkflowVariant {
  const seen = new Map<string, number>();
  return {
    name: 'U1',
    database,
    client,
    workflowId: approvalWorkflowId,
    insert: (count) => insertPlans(db, way.content, count),
    async act(submissionId, step) {
      const version = versionOf(
        step === 0
          ? await sendSubmit(client, taskQueue, submitCommand(way.submission, submissionId))
          : await sendCommand(
              client,
              submissionId,
              commandOf(deedAt(way, step), seen.get(submissionId) ?? 0),
            ),
      );
      seen.set(submissionId, version);
      return version;
    },
  };
}

function versionOf(sent: Sent): number {
  if (sent.outcome === 'accepted') return sent.version;
  throw new Error(`not accepted: ${JSON.stringify(sent)}`);
}
