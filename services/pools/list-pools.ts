import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { pools, submissions, units, waiting } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import type { Context } from '../context.ts';
import { poolRoles, requirePermission } from '../permission.ts';

/** Every pool: appropriated, free, reserved, committed and spent, VND. */
export async function listPools(ctx: Context, year?: number) {
  requirePermission(ctx.caller, 'pool:read');
  return ctx.db
    .select()
    .from(pools)
    .where(and(await keptFor(ctx), year === undefined ? undefined : eq(pools.year, year)))
    .orderBy(asc(pools.year), asc(pools.purpose), asc(pools.source));
}

/** Who waits for a pool's money, in the published order. */
export async function listWaiting(ctx: Context, poolId: string) {
  requirePermission(ctx.caller, 'pool:read');
  const rows = await ctx.db
    .select({
      submissionId: waiting.submissionId,
      lineId: waiting.lineId,
      fileNumber: submissions.fileNumber,
      unitName: units.name,
      missing: waiting.missing,
      score: waiting.score,
      since: waiting.since,
    })
    .from(waiting)
    .innerJoin(pools, eq(pools.id, waiting.poolId))
    .innerJoin(submissions, eq(submissions.id, waiting.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(and(eq(waiting.poolId, poolId), await keptFor(ctx)))
    .orderBy(desc(waiting.score), asc(waiting.submissionId), asc(waiting.lineId));
  return rows.map((row, index) => ({ rank: index + 1, ...row }));
}

/** The pools of the trees in which the caller keeps or oversees money. */
async function keptFor({ db, caller }: Context) {
  const offices = caller.held.filter(({ role }) => poolRoles.includes(role)).map(({ unitId }) => unitId);
  const above = await Promise.all(offices.map((unitId) => ancestorsOf(db, unitId)));
  return inArray(pools.ownerUnitId, [...new Set(above.flat().map(({ id }) => id))]);
}
