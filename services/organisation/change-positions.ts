import { eq } from 'drizzle-orm';
import { positions } from '../../db/schema/positions.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { giveBackWork } from './give-back-work.ts';
import { beginPosition, endPosition, type NewPosition } from './positions.ts';
import { requireTree } from './require-tree.ts';
import type { Rerouted } from './reroute-submissions.ts';

/** Gives somebody a position; what waits for its role is theirs from its first day on. */
export async function giveOffice(ctx: Context, position: NewPosition): Promise<{ readonly id: string }> {
  await requireTree(ctx, position.unitId);
  const key = requestKey(ctx, 'position:begin', position.unitId, position);
  return once(ctx, key, async (tx) => ({ id: await beginPosition(tx, ctx.caller, position) }));
}

export type Left = { readonly submissions: readonly Rerouted[] };

/**
 * Ends a position. What was assigned to its holder goes back to the office, submission by submission; a repeat goes on where
 * it was cut off. One that ends on a day to come is still theirs until then.
 */
export async function leaveOffice(
  ctx: Context,
  { positionId, on, reason }: { readonly positionId: string; readonly on: string; readonly reason: string },
): Promise<Left> {
  const [held] = await ctx.db.select().from(positions).where(eq(positions.id, positionId));
  if (held === undefined) throw new ServiceError({ code: 'not_found' });
  const top = (await requireTree(ctx, held.unitId)).at(-1);
  const isOwnAccess =
    held.personId === ctx.caller.personId && held.role === 'administrator' && held.unitId === top?.id;
  if (isOwnAccess)
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/id', message: 'ends_own_access' }] });
  await once(ctx, requestKey(ctx, 'position:end', positionId, { on, reason }), async (tx) => {
    await endPosition(tx, ctx.caller, { positionId, on });
    return null;
  });
  const occasion = { change: `position:${positionId}:${on}`, reason };
  return { submissions: await giveBackWork(ctx, held.personId, occasion) };
}
