import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { positions } from '../../db/schema/positions.ts';
import { rootOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { type Action, requirePermission } from '../permission.ts';

/** Refuses whoever does not administer a province that the person works or worked in. */
export async function requireInChargeOf(
  { caller }: Pick<Context, 'caller'>,
  db: Connection,
  personId: string,
  action: Extract<Action, 'delegation:manage' | 'handover:manage'>,
): Promise<void> {
  const rows = await db
    .selectDistinct({ unitId: positions.unitId })
    .from(positions)
    .where(eq(positions.personId, personId));
  const roots = await Promise.all(rows.map(({ unitId }) => rootOf(db, unitId)));
  const own = roots.find((root) =>
    caller.held.some(({ role, unitId }) => role === 'administrator' && unitId === root),
  );
  const unitId = own ?? roots[0];
  requirePermission(caller, action, unitId === undefined ? {} : { unitId });
}
