import { uuidv7 } from 'uuidv7';
import type { UnitRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import { type Compared, differences, type Known, type UnitState, whatOf } from './change.ts';
import { checkUnitTree } from './check-unit-tree.ts';
import { shownDay } from './days.ts';
import type { KnownOrganisation } from './known-organisation.ts';
import { withoutTwins } from './without-twins.ts';

type Row = SheetRow<UnitRow>;
export type ComparedUnits = Compared<UnitState> & {
  /** Every unit of the tree as it would be. */
  readonly after: ReadonlyMap<string, Known<UnitState>>;
  /** Codes of rows that have faults of their own: what names them is not at fault for that. */
  readonly unclear: ReadonlySet<string>;
  /** The rows that change something, by code. */
  readonly rows: ReadonlyMap<string, Row>;
};

/** What the sheet of units would change; everything that speaks against it is told to its row. */
export function compareUnits(given: readonly Row[], known: KnownOrganisation): ComparedUnits {
  const rows = withoutTwins(given, 'code', ({ values }) => values.code);
  const codes = new Set(given.map(({ values }) => values.code));
  const after = new Map(known.units);
  const touched = new Map<string, Row>();
  let unchanged = 0;
  for (const row of rows) {
    checkRow(row, codes, known);
    const { code } = row.values;
    const before = known.units.get(code);
    if (!row.isSound()) continue;
    const state = stateOf(row, before?.state);
    if (before !== undefined && differences(before.state, state).length === 0) {
      unchanged += 1;
      continue;
    }
    checkPeriod(row, state, before?.state, known);
    after.set(code, { id: before?.id ?? uuidv7(), state });
    touched.set(code, row);
  }
  checkUnitTree(touched, after, known);
  const changes = [...touched.values()].flatMap((row) => changeOf(row, known, after));
  const unclear = new Set(given.filter((row) => !row.isSound()).map(({ values }) => values.code));
  return { changes, unchanged, after, unclear, rows: touched };
}

function changeOf(row: Row, known: KnownOrganisation, after: ReadonlyMap<string, Known<UnitState>>) {
  const before = known.units.get(row.values.code)?.state ?? null;
  const made = after.get(row.values.code);
  const what = made === undefined ? null : whatOf(before, made.state);
  return made === undefined || what === null || !row.isSound()
    ? []
    : [{ what, row: row.number, id: made.id, before, after: made.state }];
}

function checkRow(
  row: Row,
  codes: ReadonlySet<string>,
  { rootCode, units, foreignCodes }: KnownOrganisation,
) {
  const { code, parent, from } = row.values;
  if (code === '') return;
  if (foreignCodes.has(code)) row.report('code', 'unit_of_another_tree', { value: code });
  if (code === rootCode) {
    if (parent !== null) row.report('parent', 'top_unit_fixed');
  } else if (parent === null) {
    if (row.isSound()) row.report('parent', 'required');
  } else if (foreignCodes.has(parent)) row.report('parent', 'unit_of_another_tree', { value: parent });
  else if (!units.has(parent) && !codes.has(parent)) row.report('parent', 'unit_unknown', { value: parent });
  if (!units.has(code) && from === null && row.isSound()) row.report('from', 'required');
}

/** A column that is not there leaves things as they are; an empty last day means none. */
const stateOf = ({ values, has }: Row, before: UnitState | undefined): UnitState => ({
  code: values.code,
  name: values.name,
  level: values.level,
  parent: values.parent,
  from: values.from ?? before?.from ?? '',
  to: has('to') ? values.to : (before?.to ?? null),
});

function checkPeriod(
  row: Row,
  { code, from, to }: UnitState,
  before: UnitState | undefined,
  { rootCode, succeeded }: KnownOrganisation,
): void {
  if (to !== null && to < from)
    row.report('to', 'ends_before_it_begins', { from: shownDay(from), to: shownDay(to) });
  if (to !== null && code === rootCode) row.report('to', 'top_unit_fixed');
  const isLonger = before !== undefined && before.to !== null && (to === null || to > before.to);
  if (isLonger && succeeded.has(code)) row.report('to', 'unit_has_successor');
}
