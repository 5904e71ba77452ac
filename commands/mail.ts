import type { Client } from '@temporalio/client';
import { mailType, mailWorkflowId, nudgeSignal } from '../workflows/mail/messages.ts';
import { atMostEvery } from './at-most-every.ts';

/** Tells the mail workflow that something is due; starts it when it does not run. */
export type MailNudge = () => Promise<void>;

/** Signals lengthen the mail workflow's history, and one is enough for everything that is due by then. */
const everyMs = 500;

/** A nudge that never rejects: what it could not tell, the mail workflow's own timer finds. */
export const createMailNudge = (
  client: Client,
  mailTaskQueue: string,
  onLost: (error: unknown) => void,
): MailNudge =>
  atMostEvery(everyMs, {
    act: () =>
      client.workflow.signalWithStart(mailType, {
        workflowId: mailWorkflowId,
        taskQueue: mailTaskQueue,
        args: [],
        signal: nudgeSignal,
      }),
    onLost,
  });

/** Hurries a mail workflow that runs; it looks by itself twice a minute, so whatever goes wrong here costs half a minute. */
export async function hurryMail(client: Client): Promise<void> {
  await client.workflow
    .getHandle(mailWorkflowId)
    .signal(nudgeSignal)
    .catch(() => {});
}
