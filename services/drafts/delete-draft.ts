import { eq } from 'drizzle-orm';
import { attachments, incidents, programmes, submissions } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { lockOpenDraft } from './lock-open-draft.ts';

/** Removes a draft that was never sent, with its files; what was sent once is part of the record. */
export async function deleteDraft(ctx: Context, submissionId: string): Promise<void> {
  await loadRow(ctx, submissionId, 'draft:write');
  const files = await ctx.db.transaction(async (tx) => {
    const { row } = await lockOpenDraft(tx, submissionId);
    if (row.state !== 'draft') throw new ServiceError({ code: 'refused', because: 'already_submitted' });
    const removed = await tx
      .delete(attachments)
      .where(eq(attachments.submissionId, submissionId))
      .returning({ id: attachments.id });
    // Traces of a submit that was refused.
    await tx.delete(incidents).where(eq(incidents.submissionId, submissionId));
    await tx.delete(programmes).where(eq(programmes.submissionId, submissionId));
    await tx.delete(submissions).where(eq(submissions.id, submissionId));
    return removed;
  });
  // Only now: bytes without a row cost space, a row without bytes would be a lie.
  for (const { id } of files) await ctx.storage.remove(id);
}
