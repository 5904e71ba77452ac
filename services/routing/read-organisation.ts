import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { people, positions, unitSuccessors, units } from '../../db/schema/index.ts';
import { heirFinder } from '../../domain/routing/heir-finder.ts';
import type { OwnPeople } from '../../domain/routing/may-judge.ts';
import type { Organisation, Submitter } from '../../domain/routing/organisation.ts';

type UnitRow = Pick<typeof units.$inferSelect, 'id' | 'code' | 'name' | 'parentId'>;

/** The whole organisation on one day: units with everything above them, and who holds what. */
export type OrganisationOn = {
  readonly organisation: Organisation;
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly submitter: (unitId: string) => Submitter;
  readonly ownPeople: (unitId: string) => OwnPeople;
};

/** Reads it in three statements, however large it is. Units stand where they stand in the tree today. */
export async function readOrganisation(db: Connection, day: string): Promise<OrganisationOn> {
  const { id, code, name, parentId, validFrom, validTo } = units;
  const [rows, held, successions] = await Promise.all([
    db.select({ id, code, name, parentId, validFrom, validTo }).from(units),
    postsOn(db, day),
    db.select().from(unitSuccessors).where(lte(unitSuccessors.since, day)),
  ]);
  const hasEnded = (row: (typeof rows)[number]): boolean => row.validTo !== null && row.validTo <= day;
  const every = new Map(rows.map((row) => [row.id, row]));
  const byCode = new Map(rows.map((row) => [row.code, row.id]));
  const heirOf = heirFinder(new Set(rows.filter(hasEnded).map((row) => row.id)), successions);
  return {
    organisation: {
      unitOfCode: (wanted) => {
        const unit = byCode.get(wanted);
        return unit === undefined ? undefined : heirOf(unit);
      },
      holdersIn: (unitId, role) => held.get(unitId)?.get(role) ?? [],
    },
    units: new Map(rows.filter((row) => row.validFrom <= day && !hasEnded(row)).map((row) => [row.id, row])),
    submitter: (unitId) => ({ unitId, above: aboveOf(every, unitId) }),
    ownPeople: (unitId) => ({
      heads: held.get(unitId)?.get('unit-head') ?? [],
      all: new Set([...(held.get(unitId)?.values() ?? [])].flat()),
    }),
  };
}

function aboveOf(all: ReadonlyMap<string, UnitRow>, unitId: string): readonly string[] {
  const above: string[] = [];
  for (let next: string | null = unitId; next !== null && !above.includes(next); ) {
    above.push(next);
    next = all.get(next)?.parentId ?? null;
  }
  return above;
}

/** Active people by unit and role. */
async function postsOn(db: Connection, day: string) {
  const { unitId, role, personId, validFrom, validTo } = positions;
  const rows = await db
    .select({ unitId, role, personId })
    .from(positions)
    .innerJoin(people, eq(people.id, personId))
    .where(and(eq(people.active, true), lte(validFrom, day), or(isNull(validTo), gt(validTo, day))));
  const held = new Map<string, Map<string, string[]>>();
  for (const row of rows) {
    const ofUnit = held.get(row.unitId) ?? new Map<string, string[]>();
    held.set(row.unitId, ofUnit);
    ofUnit.set(row.role, [...(ofUnit.get(row.role) ?? []), row.personId]);
  }
  return held;
}
