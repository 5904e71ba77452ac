import { createMiddleware } from 'hono/factory';
import { pointerTo } from '../domain/definition/json-pointer.ts';
import { type BodyFault, ServiceError } from '../services/service-error.ts';
import type { ApiEnv } from './environment.ts';

/** PostgreSQL keeps neither zero characters nor halves of surrogate pairs: who sends one is told where. */
export const requireStorableText = createMiddleware<ApiEnv>(async (c, next) => {
  const faults = [...faultsIn(c.req.query(), ''), ...(await faultsInBody(c.req))];
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  await next();
});

const suspicious = /\0|\\u0000|\\ud[89a-f]/i;

async function faultsInBody(req: {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
  readonly text: () => Promise<string>;
}): Promise<readonly BodyFault[]> {
  if (req.method === 'GET' || !/json/i.test(req.header('Content-Type') ?? '')) return [];
  const text = await req.text();
  if (!suspicious.test(text)) return [];
  try {
    return faultsIn(JSON.parse(text), '');
  } catch {
    // Whoever reads the body says that it is malformed.
    return [];
  }
}

function faultsIn(value: unknown, pointer: string): readonly BodyFault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [{ pointer, message: 'unprintable' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(isStorable(key) ? [] : [{ pointer, message: 'unprintable' }]),
    ...faultsIn(child, pointerTo(pointer, key)),
  ]);
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
