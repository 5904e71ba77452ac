import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { type Problem, ServiceError } from '../service-error.ts';

export const mostAtOnce = 100;

export type Repaired<Done> =
  | { readonly submissionId: string; readonly done: Done; readonly problem: null }
  | { readonly submissionId: string; readonly done: null; readonly problem: Problem };

/**
 * The same repair for several submissions, with a result for each. Each has a key of its own, made from the request's: the same
 * request again goes on where it was cut off, and what was done stays done once.
 */
export async function repairSeveral<Done>(
  ctx: Context,
  submissionIds: readonly string[],
  repair: (submissionId: string) => Promise<Done>,
): Promise<readonly Repaired<Done>[]> {
  requirePermission(ctx.caller, 'repair:several');
  if (ctx.key === undefined) throw new ServiceError({ code: 'key_missing' });
  const ids = [...new Set(submissionIds)];
  if (ids.length > mostAtOnce) throw new ServiceError({ code: 'too_many', limit: mostAtOnce });
  const results: Repaired<Done>[] = [];
  for (let first = 0; first < ids.length; first += atOnce)
    results.push(...(await Promise.all(ids.slice(first, first + atOnce).map((id) => resultOf(id, repair)))));
  return results;
}

/** So that a hundred take seconds, and nobody else waits for them. */
const atOnce = 8;

async function resultOf<Done>(
  submissionId: string,
  repair: (submissionId: string) => Promise<Done>,
): Promise<Repaired<Done>> {
  try {
    return { submissionId, done: await repair(submissionId), problem: null };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { submissionId, done: null, problem: error.problem };
  }
}
