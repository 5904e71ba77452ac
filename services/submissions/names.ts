import { inArray } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { people, units } from '../../db/schema/index.ts';

/** Names by id, for what people read: of persons and of units. */
export type Names = { readonly person: (id: string) => string; readonly unit: (id: string) => string };

export async function namesOf(
  db: Connection,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<Names> {
  const [persons, offices] = await Promise.all([
    personIds.length === 0
      ? []
      : db
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(inArray(people.id, [...new Set(personIds)])),
    unitIds.length === 0
      ? []
      : db
          .select({ id: units.id, name: units.name })
          .from(units)
          .where(inArray(units.id, [...new Set(unitIds)])),
  ]);
  const personNames = new Map(persons.map(({ id, name }) => [id, name]));
  const unitNames = new Map(offices.map(({ id, name }) => [id, name]));
  return { person: (id) => personNames.get(id) ?? id, unit: (id) => unitNames.get(id) ?? id };
}
