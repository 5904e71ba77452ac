import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { units } from '../../db/schema/units.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import type { UnitLevel } from '../../domain/unit-level.ts';
import type { Context } from '../context.ts';
import { once, requestKey } from '../request-key.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';
import { requireTree } from './require-tree.ts';

export type NewUnit = {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentId: string;
  /** The first day. */
  readonly from: string;
};

/** A unit below another one. */
export async function createUnit(ctx: Context, unit: NewUnit): Promise<{ readonly id: string }> {
  await requireTree(ctx, unit.parentId);
  return once(ctx, requestKey(ctx, 'unit:create', unit.parentId, unit), async (tx) => {
    const code = unit.code.trim();
    const [same] = await tx.select({ id: units.id }).from(units).where(eq(units.code, code));
    const faults = [
      ...faultsOf(unit),
      ...(same === undefined ? [] : [{ pointer: '/code', message: 'code_taken' }]),
      ...(await parentFaults(tx, unit.parentId)),
    ];
    if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
    const { name, level, parentId, from } = unit;
    const [made] = await tx
      .insert(units)
      .values({ code, name: name.trim(), level, parentId, validFrom: from })
      .returning({ id: units.id });
    if (made === undefined) throw new Error('the unit was not stored');
    await recordChange(tx, {
      subject: `unit:${made.id}`,
      action: 'unit.created',
      data: { code, level, parentId, from },
      actorId: ctx.caller.personId,
      via: ctx.caller.via,
    });
    return made;
  });
}

/** Nothing is founded below a unit that is no more. */
export async function parentFaults(db: Connection, parentId: string): Promise<readonly BodyFault[]> {
  const [parent] = await db.select({ validTo: units.validTo }).from(units).where(eq(units.id, parentId));
  return parent?.validTo === null ? [] : [{ pointer: '/parentId', message: 'unit_not_in_force' }];
}

export const faultsOf = ({
  code,
  name,
  from,
}: Pick<NewUnit, 'code' | 'name' | 'from'>): readonly BodyFault[] =>
  [
    { holds: /^\S{1,60}$/.test(code.trim()), pointer: '/code', message: 'code_malformed' },
    { holds: name.trim() !== '' && name.length <= 300, pointer: '/name', message: 'name_of_unit_missing' },
    { holds: isLocalDate(from), pointer: '/from', message: 'no_day' },
  ].flatMap(({ holds, pointer, message }) => (holds ? [] : [{ pointer, message }]));
