import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Engine } from '../place/engine.ts';
import type { Deed } from '../workload/deeds.ts';
import { deedAt, type Way } from '../workload/way.ts';
import { inProcess } from './u1.ts';
import type { WorkflowVariant } from './variant.ts';

const acted = z.object({ version: z.number() });

/** Our engine over HTTP: a token, permission, an idempotency key. Plans are sent in process, as for U1. */
export function overHttp(engine: Engine, way: Way): WorkflowVariant {
  const direct = inProcess(engine, way);
  const seen = new Map<string, number>();
  return {
    ...direct,
    name: 'U2',
    async act(submissionId, step) {
      const version =
        step === 0
          ? await direct.act(submissionId, 0)
          : await request(engine, submissionId, deedAt(way, step), { seen: seen.get(submissionId) ?? 0 });
      seen.set(submissionId, version);
      return version;
    },
  };
}

/** A verb as somebody's request; `rest` is what a command has no place for, or has elsewhere. */
export async function request(
  { address, token }: Engine,
  submissionId: string,
  { as, kind, body }: Deed,
  rest: { readonly seen: number; readonly reason?: string },
): Promise<number> {
  const response = await fetch(`${address}/api/submissions/${submissionId}/${kind}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token(as)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ ...body, ...(kind === 'assign' ? {} : rest) }),
  });
  const said: unknown = await response.json();
  if (!response.ok) throw new RefusedRequest(response.status, said);
  return acted.parse(said).version;
}

export class RefusedRequest extends Error {
  constructor(
    readonly status: number,
    said: unknown,
  ) {
    super(`answered ${status}: ${JSON.stringify(said)}`);
  }
}
