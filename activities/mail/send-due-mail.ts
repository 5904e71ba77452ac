import { Context } from '@temporalio/activity';
import { type MailingNeeds, sendAllDue } from './send-all-due.ts';

export const createMailing = (needs: MailingNeeds) => ({
  /**
   * Sends what the outbox holds. Safe to repeat: each mail goes out at least once. A mail is noted as sent only after the
   * server took it; killed between the two, it goes out again with the same Message-ID, by which the repeat is recognised.
   */
  async sendDueMail(): Promise<{ nextInMs: number }> {
    const context = Context.current();
    return sendAllDue(needs, { beat: () => context.heartbeat(), signal: context.cancellationSignal });
  },
});
