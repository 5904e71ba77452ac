import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../db/client.ts';
import { attachments, submissions } from '../../db/schema/index.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { type AttachmentPurpose, attachmentLimits } from './attachment.ts';
import { cleanName } from './clean-name.ts';
import { fileKindOf } from './file-kind.ts';

export type UploadAttachment = {
  readonly submissionId: string;
  readonly purpose: AttachmentPurpose;
  readonly name: string;
  readonly bytes: Uint8Array;
};
export type Uploaded = {
  readonly id: string;
  readonly purpose: AttachmentPurpose;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Stores a file of a submission. Before the first submit it goes along with it; afterwards the verb `attach` makes it part of the record. */
export async function uploadAttachment(ctx: Context, input: UploadAttachment): Promise<Uploaded> {
  const { submissionId, purpose, bytes } = input;
  await loadRow(ctx, submissionId, 'attachment:write');
  if (bytes.length > attachmentLimits.bytes)
    throw new ServiceError({ code: 'too_large', limit: attachmentLimits.bytes });
  const kind = await fileKindOf(bytes);
  const file = {
    purpose,
    name: cleanName(input.name, kind),
    mediaType: kind.mediaType,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  const key = requestKey(ctx, 'attachment:upload', submissionId, file);
  const id = uuidv7();
  // Bytes first: a row never points at nothing. What a crash leaves over is a file that nothing points at.
  await ctx.storage.put(id, bytes);
  try {
    const uploaded = await once(ctx, key, async (tx) => {
      await requireRoomForFile(tx, submissionId);
      await tx.insert(attachments).values({ id, submissionId, ...file, uploadedBy: ctx.caller.personId });
      return { id, ...file };
    });
    if (uploaded.id !== id) await ctx.storage.remove(id);
    return uploaded;
  } catch (error) {
    // After any other error the row may have been committed all the same.
    if (error instanceof ServiceError) await ctx.storage.remove(id);
    throw error;
  }
}

/** While a draft is being sent its files are counted already: one more would be missing from the record. */
async function requireRoomForFile(tx: Transaction, submissionId: string): Promise<void> {
  const [row] = await tx.select().from(submissions).where(eq(submissions.id, submissionId)).for('update');
  if (row === undefined) throw new ServiceError({ code: 'not_found' });
  if (isClosed(row.state)) throw new ServiceError({ code: 'refused', because: 'closed' });
  if (row.state === 'draft' && row.submitting !== null)
    throw new ServiceError({ code: 'refused', because: 'already_submitted' });
  if (
    (await tx.$count(attachments, eq(attachments.submissionId, submissionId))) >=
    attachmentLimits.perSubmission
  )
    throw new ServiceError({ code: 'too_many', limit: attachmentLimits.perSubmission });
}
