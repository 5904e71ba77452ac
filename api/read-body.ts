import type { Context } from 'hono';
import type { z } from 'zod';
import { type BodyFault, ServiceError } from '../services/service-error.ts';
import type { ApiEnv } from './environment.ts';
import { faultsIn } from './request-faults.ts';

type Request = Context<ApiEnv>;

/** A JSON body that keeps its schema, for routes that are made from tables. */
export async function readJson<Output>(c: Request, schema: z.ZodType<Output>): Promise<Output> {
  requireMediaType(c, 'application/json');
  const sent = await attempt<unknown>(() => c.req.json());
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new ServiceError({ code: 'invalid', faults: faultsIn(parsed.error.issues, sent, c.var.language) });
}

/** A form with one file; its other fields keep their schema. */
export async function readForm<Output>(
  c: Request,
  schema: z.ZodType<Output>,
): Promise<{ readonly file: File; readonly fields: Output }> {
  const form = await attempt(() => c.req.formData());
  const file = form.get('file');
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const sent: unknown = Object.fromEntries(texts);
  const parsed = schema.safeParse(sent);
  const faults: readonly BodyFault[] = [
    ...(file instanceof File ? [] : [{ pointer: '/file', message: 'file_missing' }]),
    ...(parsed.success ? [] : faultsIn(parsed.error.issues, sent, c.var.language)),
  ];
  if (parsed.success && file instanceof File) return { file, fields: parsed.data };
  throw new ServiceError({ code: 'invalid', faults });
}

export const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

export const mediaTypeOf = (c: Request): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function requireMediaType(c: Request, wanted: string): void {
  const found = mediaTypeOf(c);
  if (found !== wanted) throw new ServiceError({ code: 'media_type_refused', found });
}

async function attempt<Body>(read: () => Promise<Body>): Promise<Body> {
  try {
    return await read();
  } catch {
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '', message: 'malformed' }] });
  }
}
