import { and, eq, max, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { unitPeriods, units } from '../../db/schema/index.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { UnitLevel } from '../../domain/unit-level.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { requireOneTree } from './require-tree.ts';

/** What is left out stays as it is. `from` is the first day of the new name or place, today or before. */
export type UnitChange = {
  readonly unitId: string;
  readonly from: string;
  readonly name?: string | undefined;
  readonly level?: UnitLevel | undefined;
  readonly parentId?: string | undefined;
};

/** Renames or moves a unit; what it was stays for the days before. */
export async function changeUnit(ctx: Context, change: UnitChange): Promise<{ readonly id: string }> {
  const { unitId, parentId = unitId } = change;
  await requireOneTree(ctx, [unitId, parentId], '/parentId');
  return once(ctx, requestKey(ctx, 'unit:change', change.unitId, change), async (tx) => {
    const [unit] = await tx.select().from(units).where(eq(units.id, change.unitId)).for('update');
    if (unit === undefined) throw new ServiceError({ code: 'not_found' });
    const since = await sinceOf(tx, unit);
    const faults = [
      ...(unit.validTo === null ? [] : [{ pointer: '/id', message: 'unit_not_in_force' }]),
      ...(await faultsIn(tx, change, since)),
    ];
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const { id, name, level, parentId: parentBefore } = unit;
    if (since < change.from)
      await tx
        .insert(unitPeriods)
        .values({ unitId: id, validFrom: since, validTo: change.from, name, level, parentId: parentBefore });
    const newName = change.name?.trim() ?? name;
    const after = { level: change.level ?? level, parentId: change.parentId ?? parentBefore };
    await tx
      .update(units)
      .set({ name: newName, ...after })
      .where(eq(units.id, id));
    await recordChange(tx, {
      subject: `unit:${id}`,
      action: 'unit.changed',
      data: {
        ...{ from: change.from, isRenamed: newName !== name },
        before: { level, parentId: parentBefore },
        after,
      },
      actorId: ctx.caller.personId,
      via: ctx.caller.via,
    });
    return { id };
  });
}

/** The first day on which a unit was what it is now. */
async function sinceOf(tx: Transaction, { id, validFrom }: typeof units.$inferSelect): Promise<string> {
  const [last] = await tx
    .select({ day: max(unitPeriods.validTo) })
    .from(unitPeriods)
    .where(eq(unitPeriods.unitId, id));
  return last?.day ?? validFrom;
}

async function faultsIn(
  tx: Transaction,
  { unitId, from, name, parentId }: UnitChange,
  since: string,
): Promise<readonly BodyFault[]> {
  const above = parentId === undefined ? [] : await ancestorsOf(tx, parentId);
  const [parent] =
    parentId === undefined
      ? [true]
      : await tx
          .select({ id: units.id })
          .from(units)
          .where(and(eq(units.id, parentId), sql`${units.validTo} is null`));
  const checks: readonly (readonly [boolean, string, string])[] = [
    [isLocalDate(from), '/from', 'no_day'],
    [from <= vietnameseDay(new Date()), '/from', 'not_yet'],
    [from >= since, '/from', 'before_it_began'],
    [name === undefined || (name.trim() !== '' && name.length <= 300), '/name', 'name_of_unit_missing'],
    [!above.some(({ id }) => id === unitId), '/parentId', 'circle'],
    [parent !== undefined, '/parentId', 'unit_not_in_force'],
  ];
  return checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));
}
