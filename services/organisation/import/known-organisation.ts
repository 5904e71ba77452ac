import { inArray, or, sql } from 'drizzle-orm';
import type { Connection } from '../../../db/client.ts';
import { people, positions, unitSuccessors, units } from '../../../db/schema/index.ts';
import type { OrganisationRead } from '../../../documents/organisation/read-organisation.ts';
import type { Known, KnownPosition, PersonState, UnitState } from './change.ts';
import { dayBefore } from './days.ts';

export type KnownPerson = Known<PersonState> & {
  /** A machine account, or somebody anonymised: nothing of them is imported or exported. */
  readonly isOutOfReach: boolean;
  /** Holds a position in another tree, today or later. */
  readonly isElsewhere: boolean;
};

/** What there is of a tree, and of the people that a file names. */
export type KnownOrganisation = {
  readonly rootCode: string;
  readonly units: ReadonlyMap<string, Known<UnitState>>;
  /** Codes that units of other trees have. */
  readonly foreignCodes: ReadonlySet<string>;
  /** Codes of units that another took over from. */
  readonly succeeded: ReadonlySet<string>;
  readonly people: readonly KnownPerson[];
  readonly positions: readonly KnownPosition[];
};

type Named = Pick<OrganisationRead, 'people' | 'positions'>;

export async function knownOrganisation(
  db: Connection,
  rootId: string,
  named: Named,
  today: string,
): Promise<KnownOrganisation> {
  const all = await db.select().from(units);
  const tree = treeBelow(all, rootId);
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  const ids = [...tree];
  const inTree = inArray(positions.unitId, ids);
  const held = await db.select().from(positions).where(inTree);
  const persons = await peopleOf(db, named, [...new Set(held.map(({ personId }) => personId))]);
  const elsewhere = await heldElsewhere(
    db,
    persons.map(({ id }) => id),
    ids,
    today,
  );
  const merged = await db.select({ id: unitSuccessors.predecessorId }).from(unitSuccessors);
  const emails = new Map(persons.map(({ id, email }) => [id, email.toLowerCase()]));
  return {
    rootCode: codes.get(rootId) ?? '',
    units: new Map(
      all.filter(({ id }) => tree.has(id)).map((unit) => [unit.code, knownUnit(unit, rootId, codes)]),
    ),
    foreignCodes: new Set(all.filter(({ id }) => !tree.has(id)).map(({ code }) => code)),
    succeeded: new Set(merged.map(({ id }) => codes.get(id) ?? '')),
    people: persons.map((person) => ({
      id: person.id,
      state: {
        staffCode: person.staffCode,
        name: person.name,
        email: person.email.toLowerCase(),
        language: person.language,
        active: person.active,
      },
      isOutOfReach: person.isMachine || person.anonymisedAt !== null,
      isElsewhere: elsewhere.has(person.id),
    })),
    positions: held.map(({ id, personId, unitId, role, validFrom, validTo }) => ({
      id,
      personId,
      state: {
        email: emails.get(personId) ?? '',
        unit: codes.get(unitId) ?? '',
        role,
        from: validFrom,
        to: validTo === null ? null : dayBefore(validTo),
      },
    })),
  };
}

/** A unit and all below it, whatever depth. */
function treeBelow(
  all: readonly { readonly id: string; readonly parentId: string | null }[],
  rootId: string,
): ReadonlySet<string> {
  const below = Map.groupBy(all, ({ parentId }) => parentId);
  const found = new Set([rootId]);
  for (const id of found) for (const child of below.get(id) ?? []) found.add(child.id);
  return found;
}

function knownUnit(
  { id, code, name, level, parentId, validFrom, validTo }: typeof units.$inferSelect,
  rootId: string,
  codes: ReadonlyMap<string, string>,
): Known<UnitState> {
  const parent = id === rootId || parentId === null ? null : (codes.get(parentId) ?? null);
  const to = validTo === null ? null : dayBefore(validTo);
  return { id, state: { code, name, level, parent, from: validFrom, to } };
}

/** People who hold or held something in the tree, and those whom the file names. */
async function peopleOf(db: Connection, named: Named, holders: readonly string[]) {
  const rows = [...(named.people ?? []), ...(named.positions ?? [])].map(({ values }) => values);
  const staffCodes = rows.flatMap(({ staffCode }) => (staffCode === null ? [] : [staffCode]));
  const emails = rows.flatMap(({ email }) => (email === null ? [] : [email]));
  return db
    .select()
    .from(people)
    .where(
      or(
        sql`${people.id} = any(${asArray(holders)}::uuid[])`,
        sql`${people.staffCode} = any(${asArray(staffCodes)}::text[])`,
        sql`lower(${people.email}) = any(${asArray(emails)}::text[])`,
      ),
    );
}

async function heldElsewhere(
  db: Connection,
  personIds: readonly string[],
  tree: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ personId: positions.personId })
    .from(positions)
    .where(
      sql`${positions.personId} = any(${asArray(personIds)}::uuid[])
        and not ${positions.unitId} = any(${asArray(tree)}::uuid[])
        and (${positions.validTo} is null or ${positions.validTo} > ${today})`,
    );
  return new Set(rows.map(({ personId }) => personId));
}

/** One parameter, however many there are. */
const asArray = (values: readonly string[]) => sql`(select coalesce(array_agg(value), '{}')
  from jsonb_array_elements_text(${JSON.stringify([...new Set(values)])}::text::jsonb))`;
