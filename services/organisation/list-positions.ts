import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { people, positions, unitPeriods, units } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { requirePermission } from '../permission.ts';

export type HeldPosition = {
  readonly id: string;
  readonly personId: string;
  readonly person: string;
  readonly active: boolean;
  readonly unitId: string;
  readonly unit: string;
  readonly role: string;
  readonly from: string;
  /** The day on which it ends; null while nobody knows. */
  readonly to: string | null;
};

export type PositionQuery = {
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
  readonly day?: string | undefined;
  readonly cursor?: string | undefined;
};

/** Who holds what on a day, in units under the names of that day. Who holds an office is no secret inside government. */
export async function listPositions(
  ctx: Pick<Context, 'db' | 'caller'>,
  { unitId, personId, day = vietnameseDay(new Date()), cursor }: PositionQuery,
): Promise<Page<HeldPosition>> {
  requirePermission(ctx.caller, 'organisation:read');
  const after = cursor === undefined ? undefined : valuesIn(cursor, ['id'])[0];
  const rows = await ctx.db
    .select({
      id: positions.id,
      personId: people.id,
      person: people.name,
      active: people.active,
      unitId: units.id,
      unit: sql<string>`coalesce(${unitPeriods.name}, ${units.name})`,
      role: positions.role,
      from: positions.validFrom,
      to: positions.validTo,
    })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .innerJoin(units, eq(units.id, positions.unitId))
    .leftJoin(unitPeriods, and(eq(unitPeriods.unitId, units.id), holdsOn(unitPeriods, day)))
    .where(
      and(
        holdsOn(positions, day),
        holdsOn(units, day),
        unitId === undefined ? undefined : eq(positions.unitId, unitId),
        personId === undefined ? undefined : eq(positions.personId, personId),
        after === undefined ? undefined : gt(positions.id, after),
      ),
    )
    .orderBy(asc(positions.id))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last !== undefined ? cursorOf([last.id]) : null };
}

const holdsOn = (
  { validFrom, validTo }: typeof positions | typeof units | typeof unitPeriods,
  day: string,
): SQL => sql`${validFrom} <= ${day}::date and (${validTo} is null or ${validTo} > ${day}::date)`;
