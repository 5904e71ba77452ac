import type { Context } from 'hono';
import type { z } from 'zod';
import { ServiceError } from '../services/service-error.ts';
import type { ApiEnv } from './environment.ts';
import { bytesOf, readForm } from './read-body.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

const mostFiles = 3;

/** A form with one or a few files, each in a part `file`; its other fields keep their schema. */
export async function readFiles<Output>(
  c: Context<ApiEnv>,
  schema: z.ZodType<Output>,
): Promise<{ readonly files: readonly UploadedFile[]; readonly fields: Output }> {
  const { fields } = await readForm(c, schema);
  const sent = (await c.req.formData()).getAll('file').filter((each) => each instanceof File);
  if (sent.length > mostFiles)
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/file', message: 'too_many_files' }] });
  const files = await Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
  );
  return { files, fields };
}
