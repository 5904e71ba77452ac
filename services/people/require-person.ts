import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { positions } from '../../db/schema/positions.ts';
import { rootOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';

/**
 * Looks after people in every tree where the person serves: who may change an address can sign in as its owner.
 * `not_found` for somebody who never held anything.
 */
export async function requirePerson(ctx: Context, personId: string): Promise<void> {
  const roots = await treesOfPerson(ctx.db, personId);
  if (roots.length === 0) throw new ServiceError({ code: 'not_found' });
  for (const unitId of roots) requirePermission(ctx.caller, 'person:manage', { unitId });
}

/** As `requirePerson`; somebody who never held anything is nobody's yet. */
export async function requirePersonOrNobodys(ctx: Context, personId: string): Promise<void> {
  requirePermission(ctx.caller, 'person:manage');
  for (const unitId of await treesOfPerson(ctx.db, personId))
    requirePermission(ctx.caller, 'person:manage', { unitId });
}

/** The tops of the trees where a person holds something now or later, or else of the one where they last did. */
export async function treesOfPerson(db: Connection, personId: string): Promise<readonly string[]> {
  if (!isId(personId)) return [];
  const held = await db.select().from(positions).where(eq(positions.personId, personId));
  const today = vietnameseDay(new Date());
  const inForce = held.filter(({ validTo }) => validTo === null || validTo > today);
  const last = held.toSorted((left, right) => (left.validFrom < right.validFrom ? 1 : -1)).slice(0, 1);
  const units = new Set((inForce.length > 0 ? inForce : last).map(({ unitId }) => unitId));
  return [...new Set(await Promise.all([...units].map((unitId) => rootOf(db, unitId))))];
}
