import type { Client } from '@temporalio/client';
import { mailType, mailWorkflowId, nudgeSignal } from '../workflows/mail/messages.ts';

/** How often a process nudges at most; the mail workflow's own timer finds what falls in between. */
const everyMs = 500;
let nudgedAt = 0;

/** Tells the mail workflow that something is due; starts it when it does not run. */
export async function nudgeMail(client: Client, taskQueue = 'mail'): Promise<void> {
  const now = Date.now();
  if (now - nudgedAt < everyMs) return;
  nudgedAt = now;
  await client.workflow.signalWithStart(mailType, {
    workflowId: mailWorkflowId,
    taskQueue,
    args: [],
    signal: nudgeSignal,
  });
}
