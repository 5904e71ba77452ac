import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { listAttachments } from './list-attachments.ts';

export type AttachmentAt = { readonly submissionId: string; readonly attachmentId: string };
export type AttachmentFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** A file with its bytes, which are those that were uploaded: the record answers for their digest. */
export async function readAttachment(
  ctx: Context,
  { submissionId, attachmentId }: AttachmentAt,
): Promise<AttachmentFile> {
  const file = (await listAttachments(ctx, submissionId)).find(({ id }) => id === attachmentId);
  if (file === undefined) throw new ServiceError({ code: 'not_found' });
  const bytes = await ctx.storage.get(file.id);
  const { name, mediaType, sha256 } = file;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`the bytes of attachment ${file.id} are not those that were uploaded`);
  return { name, mediaType, sha256, bytes };
}
