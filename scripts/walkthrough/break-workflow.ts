import type { Client } from '@temporalio/client';
import { approvalType, approvalWorkflowId } from '../../workflows/approval/messages.ts';
import { supervisorType } from '../../workflows/supervisor/messages.ts';

/** What goes wrong on purpose, and who notices. */
export const breakage = (client: Client, taskQueue: string) => ({
  /** Puts a run in the workflow's place that cannot get through its first turn. */
  async sabotage(submissionId: string): Promise<void> {
    const workflowId = approvalWorkflowId(submissionId);
    await client.workflow.getHandle(workflowId).terminate('sabotaged by the walkthrough');
    await client.workflow.start(approvalType, {
      workflowId,
      taskQueue,
      args: [{ submissionId, carried: { state: { closing: null, returned: null }, unprojected: [] } }],
    });
  },
  async supervise(): Promise<void> {
    const workflowId = `${supervisorType}:walkthrough:${Date.now()}`;
    await client.workflow.execute(supervisorType, { workflowId, taskQueue, args: [] });
  },
});
