import { asc, eq } from 'drizzle-orm';
import { unitPeriods, unitSuccessors, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { isId } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';
import type { UnitOn } from './tree-on.ts';

type Relative = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The day on which one took over from the other. */
  readonly since: string;
};

export type UnitView = UnitOn & {
  /** What it was before, the earliest first. */
  readonly periods: readonly Pick<UnitOn, 'name' | 'level' | 'parentId' | 'validFrom' | 'validTo'>[];
  readonly predecessors: readonly Relative[];
  readonly successors: readonly Relative[];
};

/** One unit as it is or last was, with what it was before, and whom it took over from or gave way to. */
export async function readUnit(ctx: Pick<Context, 'db' | 'caller'>, unitId: string): Promise<UnitView> {
  requirePermission(ctx.caller, 'organisation:read');
  const [unit] = isId(unitId) ? await ctx.db.select().from(units).where(eq(units.id, unitId)) : [];
  if (unit === undefined) throw new ServiceError({ code: 'not_found' });
  const { name, level, parentId, validFrom, validTo } = unitPeriods;
  const { predecessorId, successorId } = unitSuccessors;
  const [periods, predecessors, successors] = await Promise.all([
    ctx.db
      .select({ name, level, parentId, validFrom, validTo })
      .from(unitPeriods)
      .where(eq(unitPeriods.unitId, unitId))
      .orderBy(asc(validFrom)),
    relativesOf(ctx, { other: predecessorId, self: successorId, unitId }),
    relativesOf(ctx, { other: successorId, self: predecessorId, unitId }),
  ]);
  return { ...unit, periods, predecessors, successors };
}

type Side = typeof unitSuccessors.predecessorId | typeof unitSuccessors.successorId;
type Kinship = { readonly other: Side; readonly self: Side; readonly unitId: string };

const relativesOf = (
  { db }: Pick<Context, 'db'>,
  { other, self, unitId }: Kinship,
): Promise<readonly Relative[]> =>
  db
    .select({ id: units.id, code: units.code, name: units.name, since: unitSuccessors.since })
    .from(unitSuccessors)
    .innerJoin(units, eq(units.id, other))
    .where(eq(self, unitId))
    .orderBy(asc(unitSuccessors.since), asc(units.code));
