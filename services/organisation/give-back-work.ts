import type { Context } from '../context.ts';
import { heldWorkOf } from '../hand-over/held-work.ts';
import { heldByNobodyOfIt, type Occasion, type Rerouted, rerouteSubmissions } from './reroute-submissions.ts';

/** Steps that somebody has in hand without holding their work any more go back to the office, submission by submission. */
export async function giveBackWork(
  ctx: Context,
  personId: string,
  occasion: Occasion,
): Promise<readonly Rerouted[]> {
  const { tasks } = await heldWorkOf(ctx.db, personId);
  const left = await Promise.all(
    tasks.map(async ({ submissionId, step, state }) => {
      const steps = await heldByNobodyOfIt(ctx, state, state.routing);
      return steps.includes(step) ? [{ submissionId, unitId: state.unitId }] : [];
    }),
  );
  return rerouteSubmissions(ctx, left.flat(), occasion);
}
