import { eq, inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { units } from '../../db/schema/units.ts';
import { ancestorsOf } from '../../db/unit-tree.ts';
import { isLocalDate } from '../../domain/calendar/local-date.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import type { BodyFault } from '../service-error.ts';
import { faultsOf, parentFaults } from './create-unit.ts';
import type { Merger } from './merger.ts';

/** Everything that stands against a merger, each at its place. */
export async function mergerFaults(db: Connection, merger: Merger): Promise<readonly BodyFault[]> {
  const { predecessorIds, successor, on, reason } = merger;
  const rows = await db
    .select()
    .from(units)
    .where(inArray(units.id, [...predecessorIds]));
  const inForce = new Set(
    rows.filter((unit) => unit.validTo === null && unit.validFrom < on).map(({ id }) => id),
  );
  const checks: readonly (readonly [boolean, string, string])[] = [
    [isLocalDate(on), '/on', 'no_day'],
    [on <= vietnameseDay(new Date()), '/on', 'not_yet'],
    [reason.trim() !== '', '/reason', 'missing'],
    [predecessorIds.length > 0, '/predecessorIds', 'missing'],
    [new Set(predecessorIds).size === predecessorIds.length, '/predecessorIds', 'named_twice'],
    ...predecessorIds.map(
      (id, index) => [inForce.has(id), `/predecessorIds/${index}`, 'unit_not_in_force'] as const,
    ),
    ...rows.map((unit) => [unit.parentId !== null, '/predecessorIds', 'top_unit_stays'] as const),
  ];
  return [
    ...checks.flatMap(([holds, pointer, message]) => (holds ? [] : [{ pointer, message }])),
    ...(await successorFaults(db, predecessorIds, successor, on)),
  ];
}

async function successorFaults(
  db: Connection,
  predecessorIds: readonly string[],
  successor: Merger['successor'],
  on: string,
): Promise<readonly BodyFault[]> {
  if ('unitId' in successor) {
    const [unit] = await db.select().from(units).where(eq(units.id, successor.unitId));
    const isInForce = unit !== undefined && unit.validTo === null;
    return [
      ...(isInForce ? [] : [{ pointer: '/successor/unitId', message: 'unit_not_in_force' }]),
      ...(predecessorIds.includes(successor.unitId)
        ? [{ pointer: '/successor/unitId', message: 'named_twice' }]
        : await circleFaults(db, predecessorIds, '/successor/unitId', successor.unitId)),
    ];
  }
  const [same] = await db.select({ id: units.id }).from(units).where(eq(units.code, successor.code.trim()));
  return [
    ...[...faultsOf({ ...successor, from: on }), ...(await parentFaults(db, successor.parentId))].map(
      ({ pointer, message }) => ({ pointer: `/successor${pointer}`, message }),
    ),
    ...(same === undefined ? [] : [{ pointer: '/successor/code', message: 'code_taken' }]),
    ...(await circleFaults(db, predecessorIds, '/successor/parentId', successor.parentId)),
  ];
}

/** A unit that ends cannot be above its successor, however far. */
async function circleFaults(
  db: Connection,
  predecessorIds: readonly string[],
  pointer: string,
  unitId: string,
): Promise<readonly BodyFault[]> {
  const above = await ancestorsOf(db, unitId);
  return above.some(({ id }) => predecessorIds.includes(id)) ? [{ pointer, message: 'circle' }] : [];
}
