import { and, eq } from 'drizzle-orm';
import { attachments } from '../../db/schema/attachments.ts';
import type { Context } from '../context.ts';
import { lockOpenDraft } from '../drafts/lock-open-draft.ts';
import { ServiceError } from '../service-error.ts';
import { loadRow } from '../submissions/load-submission.ts';
import type { AttachmentAt } from './read-attachment.ts';

/** Takes a file away again before the first submit; afterwards it is part of the record. */
export async function removeAttachment(
  ctx: Context,
  { submissionId, attachmentId }: AttachmentAt,
): Promise<void> {
  await loadRow(ctx, submissionId, 'attachment:write');
  await ctx.db.transaction(async (tx) => {
    const { row } = await lockOpenDraft(tx, submissionId);
    if (row.state !== 'draft') throw new ServiceError({ code: 'refused', because: 'already_submitted' });
    const files = await tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(eq(attachments.submissionId, submissionId));
    if (files.every(({ id }) => id !== attachmentId)) throw new ServiceError({ code: 'not_found' });
    await tx
      .delete(attachments)
      .where(and(eq(attachments.submissionId, submissionId), eq(attachments.id, attachmentId)));
  });
  await ctx.storage.remove(attachmentId);
}
