import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { attachments } from '../../db/schema/attachments.ts';
import type { AttachmentRef } from '../../domain/approval/revision.ts';

/** Every file of a submission as the workflow knows it, in the order of uploading. */
export async function attachmentRefsOf(
  db: Connection,
  submissionId: string,
): Promise<readonly AttachmentRef[]> {
  return db
    .select({ id: attachments.id, digest: attachments.sha256 })
    .from(attachments)
    .where(eq(attachments.submissionId, submissionId))
    .orderBy(asc(attachments.id));
}
