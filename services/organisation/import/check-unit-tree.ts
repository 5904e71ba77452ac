import type { UnitRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import type { Known, UnitState } from './change.ts';
import { shownDay } from './days.ts';
import type { KnownOrganisation } from './known-organisation.ts';

type Units = ReadonlyMap<string, Known<UnitState>>;

/** Tells rows that would close a circle, or end a unit before what hangs below it. */
export function checkUnitTree(
  rows: ReadonlyMap<string, SheetRow<UnitRow>>,
  after: Units,
  known: KnownOrganisation,
): void {
  const below = Map.groupBy(after.values(), ({ state }) => state.parent);
  for (const [code, row] of rows) {
    const state = after.get(code)?.state;
    if (state === undefined) continue;
    const parent = state.parent === null ? undefined : after.get(state.parent)?.state;
    if (isInCircle(code, after)) row.report('parent', 'unit_circle', { value: state.parent ?? '' });
    else if (parent !== undefined && !rows.has(parent.code) && outlives(state, parent))
      row.report('to', 'outlives_parent', { code: parent.code, to: shownDay(parent.to) });
    if (state.to === (known.units.get(code)?.state.to ?? null)) continue;
    const left = (below.get(code) ?? []).filter((child) => outlives(child.state, state));
    const [first] = left;
    if (first !== undefined)
      row.report('to', 'unit_has_units', { count: left.length, code: first.state.code });
  }
}

const outlives = (child: UnitState, parent: UnitState): boolean =>
  parent.to !== null && (child.to === null || child.to > parent.to);

function isInCircle(code: string, after: Units): boolean {
  const seen = new Set<string>();
  let at = after.get(code)?.state.parent ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === code) return true;
    seen.add(at);
    at = after.get(at)?.state.parent ?? null;
  }
  return false;
}
