import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/client.ts';
import { people } from '../../../db/schema/people.ts';
import { positions } from '../../../db/schema/positions.ts';
import { units } from '../../../db/schema/units.ts';
import type { Change } from './change.ts';
import { dayAfter } from './days.ts';
import type { ImportPlan } from './plan-import.ts';

/** Writes a plan: one statement for each table and kind of change, however many rows. */
export async function writeImport(tx: Transaction, plan: ImportPlan): Promise<void> {
  await writeUnits(tx, plan);
  await writePeople(tx, plan);
  await writePositions(tx, plan);
}

async function writeUnits(tx: Transaction, { units: { changes, after }, today }: ImportPlan): Promise<void> {
  const rowOf = ({ id, after: { code, name, level, parent, from, to } }: (typeof changes)[number]) => ({
    id,
    code,
    name,
    level,
    parent_id: parent === null ? null : after.get(parent)?.id,
    valid_from: from,
    valid_to: endOf(to),
  });
  const columns = sql`id uuid, code text, name text, level unit_level, parent_id uuid, valid_from date, valid_to date`;
  const [added, changed] = parted(changes, rowOf);
  await tx.execute(sql`insert into ${units} (id, code, name, level, parent_id, valid_from, valid_to)
    select id, code, name, level, parent_id, valid_from, valid_to from ${rows(added, columns)}`);
  // What a unit was until yesterday stays under its old name, level and place.
  await tx.execute(sql`insert into unit_periods (unit_id, valid_from, valid_to, name, level, parent_id)
    select units.id, since.day, ${today}::date, units.name, units.level, units.parent_id
    from ${rows(changed, columns)} join units on units.id = r.id
    cross join lateral (select coalesce((select max(valid_to) from unit_periods where unit_id = units.id),
      units.valid_from) as day) since
    where (r.name, r.level, r.parent_id) is distinct from (units.name, units.level, units.parent_id)
      and since.day < ${today}::date`);
  await tx.execute(sql`update ${units} set name = r.name, level = r.level, parent_id = r.parent_id,
    valid_from = r.valid_from, valid_to = r.valid_to from ${rows(changed, columns)} where units.id = r.id`);
}

async function writePeople(tx: Transaction, { people: { changes } }: ImportPlan): Promise<void> {
  const [added, changed] = parted(changes, ({ id, after: { staffCode, ...person } }) => ({
    id,
    staff_code: staffCode,
    ...person,
  }));
  const columns = sql`id uuid, staff_code text, name text, email text, language language, active boolean`;
  await tx.execute(sql`insert into ${people} (id, staff_code, name, email, language, active)
    select id, staff_code, name, email, language, active from ${rows(added, columns)}`);
  await tx.execute(sql`update ${people} set staff_code = r.staff_code, name = r.name, email = r.email,
    language = r.language, active = r.active from ${rows(changed, columns)} where people.id = r.id`);
}

async function writePositions(
  tx: Transaction,
  { positions: { changes }, units: { after } }: ImportPlan,
): Promise<void> {
  const [added, changed] = parted(changes, ({ id, personId, after: { unit, role, from, to } }) => ({
    id,
    person_id: personId,
    unit_id: after.get(unit)?.id,
    role,
    valid_from: from,
    valid_to: endOf(to),
  }));
  const columns = sql`id uuid, person_id uuid, unit_id uuid, role text, valid_from date, valid_to date`;
  await tx.execute(sql`insert into ${positions} (id, person_id, unit_id, role, valid_from, valid_to)
    select id, person_id, unit_id, role, valid_from, valid_to from ${rows(added, columns)}`);
  await tx.execute(sql`update ${positions} set valid_to = r.valid_to
    from ${rows(changed, columns)} where positions.id = r.id`);
}

/** The day from which it is no more. */
const endOf = (to: string | null): string | null => (to === null ? null : dayAfter(to));

function parted<One extends Pick<Change<unknown>, 'what'>>(
  changes: readonly One[],
  rowOf: (change: One) => object,
): readonly [readonly object[], readonly object[]] {
  const { added = [], rest = [] } = Object.groupBy(changes, ({ what }) =>
    what === 'added' ? 'added' : 'rest',
  );
  return [added.map(rowOf), rest.map(rowOf)];
}

const rows = (list: readonly object[], columns: ReturnType<typeof sql>) =>
  sql`jsonb_to_recordset(${JSON.stringify(list)}::text::jsonb) as r(${columns})`;
