import type { Connection } from '../../db/client.ts';
import { ancestorsOf, type UnitAbove } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Asks whether the caller administers the tree that this unit is in; the units from it to the top. */
export async function requireTree(
  { db, caller }: Pick<Context, 'caller'> & { readonly db: Connection },
  unitId: string,
): Promise<readonly [UnitAbove, ...UnitAbove[]]> {
  const [unit, ...above] = uuid.test(unitId) ? await ancestorsOf(db, unitId) : [];
  const top = above.at(-1) ?? unit;
  requirePermission(caller, 'organisation:manage', { unitId: top?.id ?? '' });
  if (unit === undefined) throw new ServiceError({ code: 'not_found' });
  return [unit, ...above];
}

/** Asks it of several units, which all have to be of one tree; its top. */
export async function requireOneTree(
  ctx: Parameters<typeof requireTree>[0],
  unitIds: readonly string[],
  pointer: string,
): Promise<string> {
  const tops = new Set<string>();
  for (const unitId of new Set(unitIds)) tops.add((await requireTree(ctx, unitId)).at(-1)?.id ?? '');
  const [top = '', ...others] = tops;
  if (others.length > 0)
    throw new ServiceError({ code: 'invalid', faults: [{ pointer, message: 'other_tree' }] });
  return top;
}
