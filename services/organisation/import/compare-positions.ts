import { uuidv7 } from 'uuidv7';
import type { PositionRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import {
  type Change,
  type Compared,
  type Known,
  type KnownPosition,
  type PersonState,
  type PositionState,
  whatOf,
} from './change.ts';
import { checkPositions } from './check-positions.ts';
import type { ComparedPeople } from './compare-people.ts';
import type { ComparedUnits } from './compare-units.ts';
import { dayBefore, shownDay } from './days.ts';
import type { KnownOrganisation } from './known-organisation.ts';
import { personIn } from './person-in.ts';
import { withoutTwins } from './without-twins.ts';

type Row = SheetRow<PositionRow>;
export type PositionChange = Change<PositionState> & { readonly personId: string };
export type ComparedPositions = Compared<PositionState, { readonly personId: string }> & {
  /** Every position in the tree as it would be. */
  readonly after: readonly KnownPosition[];
};

export type Around = {
  readonly known: KnownOrganisation;
  readonly units: ComparedUnits;
  readonly people: ComparedPeople;
  readonly today: string;
  /** Whether what is not in the sheet is to end. */
  readonly isComplete: boolean;
};

/** What the sheet of positions would change. Somebody's role in a unit from a day on is one position. */
export function comparePositions(given: readonly Row[], around: Around): ComparedPositions {
  const byKey = new Map(around.known.positions.map((each) => [keyOf(each.personId, each.state), each]));
  const persons = new Map(given.map((row) => [row, holderIn(row, around)]));
  const keyIn = (row: Row) => {
    const person = persons.get(row);
    return person === null || person === undefined ? null : keyOf(person.id, row.values);
  };
  const rows = withoutTwins(given, 'unit', keyIn);
  const changes: PositionChange[] = [];
  const after = new Map(byKey);
  const rowOf = new Map<string, Row>();
  for (const row of rows) {
    const person = persons.get(row);
    const key = keyIn(row);
    if (person === null || person === undefined || key === null) continue;
    const before = byKey.get(key);
    const state = stateOf(row, before?.state ?? null, person.state.email);
    const what = whatOf(before?.state ?? null, state);
    if (what === null) continue;
    const [id, personId] = [before?.id ?? uuidv7(), person.id];
    after.set(key, { id, personId, state });
    rowOf.set(id, row);
    changes.push({ what, row: row.number, id, personId, before: before?.state ?? null, after: state });
  }
  const named = new Set(given.flatMap((row) => keyIn(row) ?? []));
  const ended = around.isComplete ? endedBeside(named, byKey, around) : [];
  for (const { id, personId, after: state } of ended)
    after.set(keyOf(personId, state), { id, personId, state });
  const result = [...after.values()];
  checkPositions(rowOf, result, around);
  const sound = changes.filter(({ id }) => rowOf.get(id)?.isSound() !== false);
  return { changes: [...sound, ...ended], unchanged: rows.length - changes.length, after: result };
}

const keyOf = (
  personId: string,
  { unit, role, from }: Pick<PositionState, 'unit' | 'role' | 'from'>,
): string => JSON.stringify([personId, unit, role, from]);

/** Who holds the position; null, with the reason told, when person or unit cannot be found. */
function holderIn(row: Row, { units, people, known }: Around): Known<PersonState> | null {
  const { unit, from, to } = row.values;
  const person = personIn(row, people);
  if (known.foreignCodes.has(unit)) row.report('unit', 'unit_of_another_tree', { value: unit });
  else if (unit !== '' && !units.after.has(unit) && !units.unclear.has(unit))
    row.report('unit', 'unit_unknown', { value: unit });
  if (from !== '' && to !== null && to < from)
    row.report('to', 'ends_before_it_begins', { from: shownDay(from), to: shownDay(to) });
  return row.isSound() && units.after.has(unit) ? person : null;
}

const stateOf = (
  { values: { unit, role, from, to }, has }: Row,
  before: PositionState | null,
  email: string,
): PositionState => ({
  email: before?.email ?? email,
  unit,
  role,
  from,
  to: has('to') ? to : (before?.to ?? null),
});

/** Positions that go on and are in no row: they end with yesterday, or before they begin. */
function endedBeside(
  named: ReadonlySet<string>,
  byKey: ReadonlyMap<string, KnownPosition>,
  { known, today }: Around,
): readonly PositionChange[] {
  const outOfReach = new Set(known.people.filter((each) => each.isOutOfReach).map(({ id }) => id));
  return [...byKey].flatMap(([key, { id, personId, state }]) => {
    const goesOn = state.to === null || (state.to >= today && state.to >= state.from);
    if (named.has(key) || !goesOn || outOfReach.has(personId)) return [];
    const to = dayBefore(state.from > today ? state.from : today);
    return [{ what: 'ended' as const, row: null, id, personId, before: state, after: { ...state, to } }];
  });
}
