import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { pools } from '../../db/schema/pools.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { once, requestKey } from '../request-key.ts';
import { ServiceError } from '../service-error.ts';

export type PoolInput = Pick<
  typeof pools.$inferInsert,
  'ownerUnitId' | 'year' | 'source' | 'purpose' | 'appropriated'
>;

/** Opens a pool, or changes what was appropriated to it; never below what is reserved, committed or spent already. */
export async function setPool(ctx: Context, input: PoolInput): Promise<{ readonly id: string }> {
  requirePermission(ctx.caller, 'pool:manage');
  await requireOwnTree(ctx, input.ownerUnitId);
  const { ownerUnitId, year, source, purpose, appropriated } = input;
  const key = requestKey(ctx, 'pool:set', `${ownerUnitId}/${year}/${source}/${purpose}`, { appropriated });
  return once(ctx, key, async (tx) => {
    const before = await lockedPool(tx, input);
    const id = before === undefined ? await opened(tx, input) : await changed(tx, before, appropriated);
    await recordChange(tx, {
      subject: `pool:${id}`,
      action: before === undefined ? 'pool.opened' : 'pool.changed',
      data: { ...input, before: before?.appropriated ?? null },
      actorId: ctx.caller.personId,
      via: ctx.caller.via,
    });
    return { id };
  });
}

/** A department keeps the pools of the units above it; other units keep their own. */
async function requireOwnTree({ db, caller }: Context, ownerUnitId: string): Promise<void> {
  const offices = caller.held.filter(({ role }) => role === 'pool-keeper').map(({ unitId }) => unitId);
  const above = await Promise.all(offices.map((unitId) => ancestorsOf(db, unitId)));
  const keeps = above.some(([own, ...higher]) => {
    const isOffice = own?.level === 'department' || own?.level === 'office';
    return own?.id === ownerUnitId || (isOffice && higher.some(({ id }) => id === ownerUnitId));
  });
  if (!keeps) throw new ServiceError({ code: 'forbidden', because: 'not_finance' });
}

async function lockedPool(tx: Transaction, { ownerUnitId, year, source, purpose }: PoolInput) {
  const [pool] = await tx
    .select()
    .from(pools)
    .where(
      and(
        eq(pools.ownerUnitId, ownerUnitId),
        eq(pools.year, year),
        eq(pools.source, source),
        eq(pools.purpose, purpose),
      ),
    )
    .for('update');
  return pool;
}

async function opened(tx: Transaction, input: PoolInput): Promise<string> {
  const [pool] = await tx
    .insert(pools)
    .values({ ...input, free: input.appropriated })
    .returning({ id: pools.id });
  if (pool === undefined) throw new Error('the pool was not stored');
  return pool.id;
}

async function changed(
  tx: Transaction,
  { id, reserved, committed, spent }: typeof pools.$inferSelect,
  appropriated: number,
): Promise<string> {
  const free = appropriated - reserved - committed - spent;
  if (free < 0)
    throw new ServiceError({
      code: 'invalid',
      faults: [{ pointer: '/appropriated', message: 'below_what_is_bound' }],
    });
  await tx.update(pools).set({ appropriated, free }).where(eq(pools.id, id));
  return id;
}
