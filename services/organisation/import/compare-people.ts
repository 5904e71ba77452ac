import { uuidv7 } from 'uuidv7';
import type { PersonRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import { type Change, type Compared, type Known, type PersonState, whatOf } from './change.ts';
import type { KnownOrganisation, KnownPerson } from './known-organisation.ts';
import { withoutTwins } from './without-twins.ts';

type Row = SheetRow<PersonRow>;
export type ComparedPeople = Compared<PersonState> & {
  readonly byStaffCode: ReadonlyMap<string, Known<PersonState>>;
  /** By the address that they have now and the one that they would have. */
  readonly byEmail: ReadonlyMap<string, Known<PersonState>>;
  /** Staff codes and addresses of rows that have faults of their own. */
  readonly unclear: ReadonlySet<string>;
};

/** What the sheet of people would change. The staff code says who somebody is; without one, the address does. */
export function comparePeople(
  given: readonly Row[],
  known: KnownOrganisation,
  callerId: string,
): ComparedPeople {
  const rows = withoutTwins(
    withoutTwins(given, 'email', ({ values }) => values.email),
    'staffCode',
    ({ values }) => values.staffCode,
  );
  const byStaffCode = new Map(
    known.people.flatMap((each) => (each.state.staffCode === null ? [] : [[each.state.staffCode, each]])),
  );
  const byEmail = new Map(known.people.map((each) => [each.state.email, each]));
  const found: Known<PersonState>[] = [];
  const changes: Change<PersonState>[] = [];
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const person = whoIs(row, byStaffCode, byEmail);
    if (!row.isSound()) continue;
    const twin = person === null ? undefined : seen.get(person.id);
    if (twin !== undefined) row.report('email', 'rows_contradict', { row: twin.number });
    if (person !== null) seen.set(person.id, row);
    const after = stateOf(row.values, person?.state);
    const before = person?.state ?? null;
    const id = person?.id ?? uuidv7();
    found.push({ id, state: after });
    const what = whatOf(before, after);
    if (what === null) continue;
    if (person !== null) checkChange(row, person, after, callerId);
    if (row.isSound()) changes.push({ what, row: row.number, id, before, after });
  }
  const foundById = new Map(found.map((each) => [each.id, each]));
  const unclear = given
    .filter((row) => !row.isSound())
    .flatMap(({ values }) => [values.staffCode ?? '', values.email]);
  return {
    changes,
    unchanged: found.length - changes.length,
    byStaffCode: new Map<string, Known<PersonState>>([
      ...byStaffCode,
      ...found.flatMap((each) =>
        each.state.staffCode === null ? [] : [[each.state.staffCode, each] as const],
      ),
    ]),
    byEmail: new Map<string, Known<PersonState>>([
      ...known.people.map((each) => [each.state.email, foundById.get(each.id) ?? each] as const),
      ...found.map((each) => [each.state.email, each] as const),
    ]),
    unclear: new Set(unclear),
  };
}

type Index = ReadonlyMap<string, KnownPerson>;

function whoIs(row: Row, byStaffCode: Index, byEmail: Index): KnownPerson | null {
  const { staffCode, email } = row.values;
  const coded = staffCode === null ? undefined : byStaffCode.get(staffCode);
  const mailed = byEmail.get(email);
  if (coded !== undefined && mailed !== undefined && coded.id !== mailed.id)
    row.report('email', 'email_taken', { value: email });
  const theirs = mailed?.state.staffCode ?? null;
  if (coded === undefined && staffCode !== null && theirs !== null)
    row.report('staffCode', 'staff_code_taken', { value: theirs });
  return coded ?? mailed ?? null;
}

/** What is left empty stays as it is; somebody new reads Vietnamese and is active. */
const stateOf = (row: PersonRow, before: PersonState | undefined): PersonState => ({
  staffCode: row.staffCode ?? before?.staffCode ?? null,
  name: row.name,
  email: row.email,
  language: row.language ?? before?.language ?? 'vi',
  active: row.active === null ? (before?.active ?? true) : row.active === 'yes',
});

function checkChange(row: Row, person: KnownPerson, after: PersonState, callerId: string): void {
  if (person.isOutOfReach) row.report('email', 'person_not_importable');
  else if (person.isElsewhere) row.report('email', 'person_of_another_tree');
  if (person.id === callerId && !after.active) row.report('active', 'own_access');
}
