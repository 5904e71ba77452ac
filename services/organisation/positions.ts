import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { recordChange } from '../../db/record-change.ts';
import { people, positions, units } from '../../db/schema/index.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { roles } from '../../domain/roles.ts';
import type { Caller } from '../context.ts';
import { type BodyFault, ServiceError } from '../service-error.ts';

/** Who changes it, for the record. */
export type Changer = Pick<Caller, 'personId' | 'via'>;

export type NewPosition = {
  readonly personId: string;
  readonly unitId: string;
  readonly role: string;
  /** The first day, `2026-12-01`. */
  readonly from: string;
};

/** Gives somebody a role in a unit from a day on; the id of the position. Every fault is told at once. */
export async function beginPosition(tx: Transaction, actor: Changer, position: NewPosition): Promise<string> {
  const { personId, unitId, role, from } = position;
  const faults = await faultsIn(tx, position);
  if (faults.length > 0) throw new ServiceError({ code: 'invalid', faults });
  const [made] = await tx
    .insert(positions)
    .values({ personId, unitId, role, validFrom: from })
    .returning({ id: positions.id });
  if (made === undefined) throw new Error('the position was not stored');
  await recordChange(tx, {
    subject: `position:${made.id}`,
    action: 'position.begun',
    data: position,
    actorId: actor.personId,
    via: actor.via,
  });
  return made.id;
}

/** Ends a position: its last day is the one before `on`. */
export async function endPosition(
  tx: Transaction,
  actor: Changer,
  { positionId, on }: { readonly positionId: string; readonly on: string },
): Promise<void> {
  const [held] = await tx.select().from(positions).where(eq(positions.id, positionId)).for('update');
  if (held === undefined) throw new ServiceError({ code: 'not_found' });
  if (!isLocalDate(on) || on < held.validFrom)
    throw new ServiceError({ code: 'invalid', faults: [{ pointer: '/on', message: 'before_it_began' }] });
  if (held.validTo !== null && held.validTo <= on) return;
  await tx.update(positions).set({ validTo: on }).where(eq(positions.id, positionId));
  const { personId, unitId, role } = held;
  await recordChange(tx, {
    subject: `position:${positionId}`,
    action: 'position.ended',
    data: { personId, unitId, role, on },
    actorId: actor.personId,
    via: actor.via,
  });
}

async function faultsIn(
  tx: Transaction,
  { personId, unitId, role, from }: NewPosition,
): Promise<readonly BodyFault[]> {
  const day = isLocalDate(from);
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId));
  const [unit] = await tx
    .select({ id: units.id })
    .from(units)
    .where(
      and(
        eq(units.id, unitId),
        day ? or(isNull(units.validTo), gt(units.validTo, from)) : undefined,
        day ? sql`${units.validFrom} <= ${from}::date` : undefined,
      ),
    );
  const [already] = await tx
    .select({ id: positions.id })
    .from(positions)
    .where(
      and(
        eq(positions.personId, personId),
        eq(positions.unitId, unitId),
        eq(positions.role, role),
        day ? or(isNull(positions.validTo), gt(positions.validTo, from)) : undefined,
      ),
    );
  const checks: readonly (readonly [boolean, string, string])[] = [
    [person !== undefined, '/personId', 'person_unknown'],
    [unit !== undefined, '/unitId', 'unit_not_in_force'],
    [roles.some((one) => one === role), '/role', 'role_unknown'],
    [day, '/from', 'no_day'],
    [already === undefined, '/role', 'held_already'],
  ];
  return checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }]));
}
