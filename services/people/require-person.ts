import { eq } from 'drizzle-orm';
import { positions } from '../../db/schema/positions.ts';
import { rootOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';

/**
 * Looks after people in every tree where the person holds something now or later, or else where they last did: who may
 * change an address can sign in as its owner. `not_found` for somebody who never held anything.
 */
export async function requirePerson(ctx: Context, personId: string): Promise<void> {
  const places = await placesOf(ctx, personId);
  if (places.length === 0) throw new ServiceError({ code: 'not_found' });
  await requireAll(ctx, places);
}

/** As `requirePerson`; somebody who never held anything is nobody's yet. */
export async function requirePersonOrNobodys(ctx: Context, personId: string): Promise<void> {
  requirePermission(ctx.caller, 'person:manage');
  await requireAll(ctx, await placesOf(ctx, personId));
}

async function placesOf({ db }: Pick<Context, 'db'>, personId: string): Promise<readonly string[]> {
  if (!/^[0-9a-f-]{36}$/.test(personId)) return [];
  const held = await db.select().from(positions).where(eq(positions.personId, personId));
  const today = vietnameseDay(new Date());
  const inForce = held.filter(({ validTo }) => validTo === null || validTo > today);
  const last = held.toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : -1)).slice(0, 1);
  return [...new Set((inForce.length > 0 ? inForce : last).map(({ unitId }) => unitId))];
}

async function requireAll(ctx: Context, unitIds: readonly string[]): Promise<void> {
  const roots = new Set(await Promise.all(unitIds.map((unitId) => rootOf(ctx.db, unitId))));
  for (const unitId of roots) requirePermission(ctx.caller, 'person:manage', { unitId });
}
