import type { AttachmentPurpose } from '../../services/attachments/attachment.ts';
import { uploadAttachment } from '../../services/attachments/upload-attachment.ts';
import type { Context } from '../../services/context.ts';

/** Stores the files of a form, each under a key of its own beside the form's. */
export async function uploadFiles(
  ctx: Context,
  submissionId: string,
  purpose: AttachmentPurpose,
  files: readonly File[],
  at: string,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const own = { ...ctx, key: `${ctx.key ?? ''}/${at}/${index}` };
    const { id } = await uploadAttachment(own, { submissionId, purpose, name: file.name, bytes });
    ids.push(id);
  }
  return ids;
}
