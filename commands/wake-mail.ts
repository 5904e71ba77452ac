import type { Client } from '@temporalio/client';
import { mailWorkflowId, nudgeSignal } from '../workflows/mail/messages.ts';

/** Tells the mail workflow that something is due again; where it does not run, its worker or the supervisor starts it. */
export const wakeMail = (client: Client): Promise<void> =>
  client.workflow
    .getHandle(mailWorkflowId)
    .signal(nudgeSignal)
    .catch(() => undefined);
