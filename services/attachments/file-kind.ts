import { fileTypeFromBuffer } from 'file-type';
import { ServiceError } from '../service-error.ts';

export type FileKind = { readonly mediaType: string; readonly extensions: readonly [string, ...string[]] };

const office = 'application/vnd.openxmlformats-officedocument';

/** What may be attached: documents that print, spreadsheets, and photographs of paper. */
const allowed: readonly FileKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
];

/** What a file is by its content; its name and the type that the sender claims count for nothing. */
export async function fileKindOf(bytes: Uint8Array): Promise<FileKind> {
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown';
  const kind = allowed.find(({ mediaType }) => mediaType === found);
  if (kind === undefined) throw new ServiceError({ code: 'media_type_refused', found });
  // Names in an archive are never compressed, so a hidden macro shows.
  if (found.startsWith(office) && Buffer.from(bytes).includes('vbaProject.bin'))
    throw new ServiceError({ code: 'media_type_refused', found: `${found}; macros` });
  return kind;
}
