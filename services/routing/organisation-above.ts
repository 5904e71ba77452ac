import { and, eq, inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { people, positions, unitSuccessors, units } from '../../db/schema/index.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { heirFinder } from '../../domain/routing/heir-finder.ts';
import type { Organisation } from '../../domain/routing/organisation.ts';
import { unitsNamed } from '../../domain/routing/units-named.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';

/** What it takes to route one submission today: the units that its definition names, and who holds what above its own. */
export async function organisationAbove(
  db: Connection,
  definition: Definition,
  above: readonly string[],
): Promise<Organisation> {
  const { codes, ancestorRoles } = unitsNamed(definition);
  const [unitOfCode, held] = await Promise.all([heirsOf(db, codes), holdersAbove(db, above, ancestorRoles)]);
  return {
    unitOfCode,
    holdersIn: (unitId, role) =>
      held.filter((post) => post.unitId === unitId && post.role === role).map(({ personId }) => personId),
  };
}

/** Who has the work of each unit that is named; successions are asked for only when one of them has ended. */
async function heirsOf(db: Connection, codes: readonly string[]): Promise<Organisation['unitOfCode']> {
  const { id, code, validTo } = units;
  const named = await db
    .select({ id, code, validTo })
    .from(units)
    .where(inArray(code, [...codes]));
  const today = vietnameseDay(new Date());
  const hasEnded = (unit: { readonly validTo: string | null }): boolean =>
    unit.validTo !== null && unit.validTo <= today;
  if (!named.some(hasEnded)) return (wanted) => named.find((unit) => unit.code === wanted)?.id;
  const [all, successions] = await Promise.all([
    db.select({ id, validTo }).from(units),
    db.select().from(unitSuccessors),
  ]);
  const heirOf = heirFinder(new Set(all.filter(hasEnded).map((unit) => unit.id)), successions);
  return (wanted) => {
    const unit = named.find((one) => one.code === wanted);
    return unit === undefined ? undefined : heirOf(unit.id);
  };
}

async function holdersAbove(db: Connection, above: readonly string[], roles: readonly string[]) {
  if (roles.length === 0) return [];
  const { unitId, role, personId } = positions;
  return db
    .select({ unitId, role, personId })
    .from(positions)
    .innerJoin(people, eq(people.id, personId))
    .where(and(inArray(unitId, [...above]), inArray(role, [...roles]), eq(people.active, true), isCurrent));
}
