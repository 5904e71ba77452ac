import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { queueNotices } from '../../db/queue-notice.ts';
import { recordChanges } from '../../db/record-change.ts';
import { delegations } from '../../db/schema/index.ts';
import type { Caller, Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';
import { requireInChargeOf } from './in-charge-of.ts';

/** Ends a delegation for the very next request: by either of the two, or by an administrator. Ending it again changes nothing. */
export async function endDelegation(ctx: Context, delegationId: string): Promise<null> {
  const { caller } = ctx;
  requirePermission(caller, 'delegation:own');
  const [found] = isId(delegationId)
    ? await ctx.db.select().from(delegations).where(eq(delegations.id, delegationId))
    : [];
  if (found === undefined) throw new ServiceError({ code: 'not_found' });
  const { principalId, delegateId } = found;
  if (caller.personId !== principalId && caller.personId !== delegateId)
    await requireInChargeOf(ctx, ctx.db, principalId, 'delegation:manage');
  return once(ctx, requestKey(ctx, 'delegation:end', delegationId, null), async (tx) => {
    await endDelegations(tx, caller, [delegationId]);
    return null;
  });
}

/** Ends those that are not ended yet, tells whoever did not do it, and records it; answers which ended now. */
export async function endDelegations(
  tx: Transaction,
  { personId, via }: Caller,
  ids: readonly string[],
): Promise<readonly string[]> {
  const ended = await tx
    .update(delegations)
    .set({ revokedAt: new Date() })
    .where(and(inArray(delegations.id, [...ids]), isNull(delegations.revokedAt)))
    .returning();
  await queueNotices(
    tx,
    ended.flatMap(({ id, principalId, delegateId }) =>
      [principalId, delegateId]
        .filter((recipientId) => recipientId !== personId)
        .map((recipientId) => ({
          kind: 'delegation-ended' as const,
          recipientId,
          about: `delegation:${id}`,
          notice: { principalId, delegateId },
        })),
    ),
  );
  await recordChanges(
    tx,
    ended.map(({ id, principalId, delegateId }) => ({
      subject: `delegation:${id}`,
      action: 'delegation.ended',
      data: { principalId, delegateId },
      actorId: personId,
      via,
    })),
  );
  return ended.map(({ id }) => id);
}
