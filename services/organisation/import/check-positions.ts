import type { PositionRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import type { KnownPosition, PositionState } from './change.ts';
import type { Around } from './compare-positions.ts';
import { shownDay } from './days.ts';

/** Tells rows whose position reaches beyond its unit, overlaps another of the same kind, or may not be given this way. */
export function checkPositions(
  rows: ReadonlyMap<string, SheetRow<PositionRow>>,
  after: readonly KnownPosition[],
  { known, units }: Around,
): void {
  const kin = Map.groupBy(after, kinOf);
  const outOfReach = new Set(known.people.filter((each) => each.isOutOfReach).map(({ id }) => id));
  for (const each of after) {
    const row = rows.get(each.id);
    if (row === undefined) continue;
    const { state } = each;
    if (outOfReach.has(each.personId)) row.report('email', 'person_not_importable');
    const unit = units.after.get(state.unit)?.state;
    if (unit !== undefined && (state.from < unit.from || endsAfter(state, unit)))
      row.report(state.from < unit.from ? 'from' : 'to', 'outside_unit_period', {
        code: unit.code,
        from: shownDay(unit.from),
        to: shownDay(unit.to),
      });
    const other = kin.get(kinOf(each))?.find(({ id, state: its }) => id !== each.id && overlap(its, state));
    if (other !== undefined) row.report('from', 'position_overlaps', { from: shownDay(other.state.from) });
  }
}

type Period = Pick<PositionState, 'from' | 'to'>;

export const endsAfter = (one: Pick<Period, 'to'>, other: Pick<Period, 'to'>): boolean =>
  other.to !== null && (one.to === null || one.to > other.to);

const overlap = (one: Period, other: Period): boolean =>
  (one.to === null || other.from <= one.to) &&
  (other.to === null || one.from <= other.to) &&
  [one, other].every(({ from, to }) => to === null || from <= to);

const kinOf = ({ personId, state: { unit, role } }: KnownPosition): string =>
  JSON.stringify([personId, unit, role]);
