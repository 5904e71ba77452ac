import { asc, eq } from 'drizzle-orm';
import { attachments } from '../../db/schema/attachments.ts';
import type { Context } from '../context.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { type Attachment, attachmentColumns } from './attachment.ts';

/** The files of a submission, in the order of uploading. */
export async function listAttachments(ctx: Context, submissionId: string): Promise<readonly Attachment[]> {
  await loadRow(ctx, submissionId, 'submission:read');
  return ctx.db
    .select(attachmentColumns)
    .from(attachments)
    .where(eq(attachments.submissionId, submissionId))
    .orderBy(asc(attachments.id));
}
