import { and, eq, inArray, sql } from 'drizzle-orm';
import { sendCommand, sendSubmit } from '../../commands/approval.ts';
import { wakeMail } from '../../commands/wake-mail.ts';
import type { Connection } from '../../db/client.ts';
import { unfreeze } from '../../db/freeze.ts';
import { outbox, people } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { hasEnded, loadRow, type SubmissionRow } from '../submissions/load-submission.ts';
import { type Mending, recorded } from './recorded.ts';

/** What became of a submit that had been interrupted; null: none had been. */
type Submit = 'finished' | 'taken-back' | 'unknown' | null;
export type Retried = { readonly mails: number; readonly submit: Submit };

/** What there is to try again. */
export async function whatFailed(
  ctx: Context,
  submissionId: string,
): Promise<{ readonly mails: number; readonly isSubmitting: boolean }> {
  const row = await loadRow(ctx, submissionId, 'repair:carry-out');
  const mails = await refusedMails(ctx.db, submissionId);
  return { mails: mails.length, isSubmitting: row.submitting !== null };
}

/** Queues refused mails anew, after their addresses were mended, and finishes an interrupted submit with the key it had. */
export async function retryFailed(ctx: Context, submissionId: string, input: Mending): Promise<Retried> {
  const row = await loadRow(ctx, submissionId, 'repair:carry-out');
  const { mails } = await recorded(ctx, submissionId, { kind: 'retry', input }, async (tx) => {
    const ids = await refusedMails(tx, submissionId);
    if (ids.length > 0)
      await tx
        .update(outbox)
        .set({ state: 'queued', attempts: 0, nextAttemptAt: sql`now()` })
        .where(inArray(outbox.id, ids));
    return { mails: ids.length };
  });
  if (mails > 0) await wakeMail(ctx.client);
  return { mails, submit: await finishSubmit(ctx, row) };
}

/** Nobody is written to who does not read it any more. */
async function refusedMails(db: Connection, submissionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(people, and(eq(people.id, outbox.recipientId), people.active))
    .where(and(eq(outbox.submissionId, submissionId), eq(outbox.state, 'refused')));
  return rows.map(({ id }) => id);
}

async function finishSubmit(ctx: Context, { id, submitting }: SubmissionRow): Promise<Submit> {
  if (submitting === null) return null;
  const { command } = submitting;
  const { outcome } =
    command.kind === 'submit'
      ? await sendSubmit(ctx.client, ctx.taskQueue, command)
      : await sendCommand(ctx.client, id, command);
  if (outcome === 'accepted') return 'finished';
  if (outcome === 'unknown' || (outcome === 'gone' && !(await hasEnded(ctx, id)))) return 'unknown';
  await ctx.db.transaction((tx) => unfreeze(tx, id, command.key.id));
  return 'taken-back';
}
