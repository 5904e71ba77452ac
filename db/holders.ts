import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from './client.ts';
import { people, positions } from './schema/index.ts';

/** Active people who hold one of the roles in the unit today. */
export async function holdersOf(
  db: Connection,
  { unitId, roles }: { readonly unitId: string; readonly roles: readonly string[] },
): Promise<readonly string[]> {
  if (roles.length === 0) return [];
  const rows = await db
    .selectDistinct({ personId: positions.personId })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(
      and(
        eq(positions.unitId, unitId),
        inArray(positions.role, [...roles]),
        eq(people.active, true),
        isCurrent,
      ),
    )
    .orderBy(positions.personId);
  return rows.map(({ personId }) => personId);
}

/** Those of these people who are still active. */
export async function activeAmong(db: Connection, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, [...ids]), eq(people.active, true)))
    .orderBy(people.id);
  return rows.map(({ id }) => id);
}

/** A position counts from its first day until before its last; the day is Vietnam's. */
export const isCurrent = sql`${positions.validFrom} <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
  and (${positions.validTo} is null or ${positions.validTo} > (now() at time zone 'Asia/Ho_Chi_Minh')::date)`;
