import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import type { DelegationMade, NewDelegation } from './delegation.ts';
import { grant } from './grant.ts';
import { requireInChargeOf } from './in-charge-of.ts';

/** Lets somebody act for the caller; or, ordered by an administrator with a paper, for another person. */
export async function createDelegation(ctx: Context, input: NewDelegation): Promise<DelegationMade> {
  const { caller } = ctx;
  requirePermission(caller, 'delegation:own');
  const principalId = input.principalId ?? caller.personId;
  if (principalId !== caller.personId) await requireInChargeOf(ctx, ctx.db, principalId, 'delegation:manage');
  const key = requestKey(ctx, 'delegation:create', principalId, input);
  return once(ctx, key, (tx) => grant(tx, caller, { ...input, principalId }));
}
