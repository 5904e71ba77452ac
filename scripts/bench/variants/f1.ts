import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../../../db/client.ts';
import {
  actUpdate,
  type BareAnswer,
  type BareCommand,
  type BareStart,
  bareTaskQueue,
  bareType,
  bareWorkflowId,
} from '../bare/messages.ts';
import { commandOf, insertPlans, submitCommand } from '../workload/plans.ts';
import type { Step } from '../workload/steps.ts';
import { deedAt, type Way } from '../workload/way.ts';
import type { WorkflowVariant } from './variant.ts';

export type Bare = { readonly database: string; readonly db: Database; readonly client: Client };

const patienceMs = 8_000;

/** The floor that we promise a ratio to: the same messages to a workflow without our engine. */
export function bareTemporal(
  { database, db, client }: Bare,
  way: Way,
  steps: readonly Step[],
): WorkflowVariant {
  const stepAt = (step: number): Step => {
    const found = steps[step];
    if (found === undefined) throw new Error(`nothing is recorded at step ${step}`);
    return found;
  };
  return {
    name: 'F1',
    database,
    client,
    workflowId: bareWorkflowId,
    insert: (count) => insertPlans(db, way.content, count),
    async act(submissionId, step) {
      const seen = step === 0 ? 0 : stepAt(step - 1).batch.version;
      const command =
        step === 0 ? submitCommand(way.submission, submissionId) : commandOf(deedAt(way, step), seen);
      const { version } = await send(client, submissionId, { command, ...stepAt(step) }, step === 0);
      return version;
    },
  };
}

/** As `commands/approval.ts` does it. */
function send(
  client: Client,
  submissionId: string,
  command: BareCommand,
  begins: boolean,
): Promise<BareAnswer> {
  const [workflowId, updateId] = [bareWorkflowId(submissionId), uuidv7()];
  return client.withDeadline(Date.now() + patienceMs, () =>
    begins
      ? client.workflow.executeUpdateWithStart(actUpdate, {
          args: [command],
          updateId,
          startWorkflowOperation: new WithStartWorkflowOperation<(start: BareStart) => Promise<unknown>>(
            bareType,
            {
              workflowId,
              taskQueue: bareTaskQueue,
              args: [{ submissionId }],
              workflowIdConflictPolicy: 'USE_EXISTING',
              workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
            },
          ),
        })
      : client.workflow.getHandle(workflowId).executeUpdate(actUpdate, { args: [command], updateId }),
  );
}
