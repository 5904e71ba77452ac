import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { recordChanges } from '../../db/record-change.ts';
import { campaigns, obligations, pools, submissions, units } from '../../db/schema/index.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { endPositionsOf } from './move-to-successor.ts';
import { requireTree } from './require-tree.ts';
import { concernedBy } from './reroute-submissions.ts';

/** `on` is the first day without the unit, today or before. */
export type UnitEnd = { readonly unitId: string; readonly on: string };

/** Ends a unit that has no work left, and every position in it. A unit whose work goes on elsewhere is merged. */
export async function endUnit(ctx: Context, { unitId, on }: UnitEnd): Promise<{ readonly id: string }> {
  await requireTree(ctx, unitId);
  return once(ctx, requestKey(ctx, 'unit:end', unitId, { on }), async (tx) => {
    const [unit] = await tx.select().from(units).where(eq(units.id, unitId)).for('update');
    if (unit === undefined) throw new ServiceError({ code: 'not_found' });
    const faults = await faultsIn(tx, unit, on);
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    await tx.update(units).set({ validTo: on }).where(eq(units.id, unitId));
    const ended = await endPositionsOf(tx, { unitIds: [unitId], on });
    const by = { actorId: ctx.caller.personId, via: ctx.caller.via };
    await recordChanges(
      tx,
      [{ subject: `unit:${unitId}`, action: 'unit.ended', data: { on } }, ...ended].map((change) => ({
        ...change,
        ...by,
      })),
    );
    return { id: unitId };
  });
}

async function faultsIn(
  tx: Transaction,
  { id, parentId, validFrom, validTo }: typeof units.$inferSelect,
  on: string,
): Promise<readonly BodyFault[]> {
  const below = await tx.$count(units, and(eq(units.parentId, id), isNull(units.validTo)));
  const drafts = await tx.$count(
    submissions,
    and(eq(submissions.unitId, id), eq(submissions.state, 'draft')),
  );
  const underWay = await concernedBy({ db: tx }, [id]);
  const owned = await tx.$count(pools, eq(pools.ownerUnitId, id));
  const checks: readonly (readonly [boolean, string, string])[] = [
    [isLocalDate(on), '/on', 'no_day'],
    [on <= vietnameseDay(new Date()), '/on', 'not_yet'],
    [on > validFrom, '/on', 'before_it_began'],
    [validTo === null, '/id', 'unit_not_in_force'],
    [parentId !== null, '/id', 'top_unit_stays'],
    [below === 0, '/id', 'has_units_below'],
    [drafts + underWay.length === 0, '/id', 'has_submissions'],
    [(await owedBy(tx, id)) === 0, '/id', 'owes_a_submission'],
    [owned === 0, '/id', 'keeps_pools'],
  ];
  return checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));
}

const owedBy = (tx: Transaction, unitId: string): Promise<number> =>
  tx.$count(
    obligations,
    and(
      eq(obligations.bearerId, unitId),
      isNull(obligations.metAt),
      isNull(obligations.excusedAt),
      inArray(
        obligations.campaignId,
        tx.select({ id: campaigns.id }).from(campaigns).where(isNull(campaigns.endedAt)),
      ),
    ),
  );
