import type { PositionRow } from '../../../documents/organisation/columns.ts';
import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';
import type { CellFinding } from '../../../domain/content/cell-finding.ts';
import type { Caller } from '../../context.ts';
import type { KnownPosition } from './change.ts';
import type { Around, ComparedPositions } from './compare-positions.ts';
import { isOn } from './days.ts';

/** Nobody locks themselves out: told at the row that would do it, or of the file where it is for lack of a row. */
export function checkOwnAccess(
  { personId }: Caller,
  { changes, after }: ComparedPositions,
  rows: readonly SheetRow<PositionRow>[],
  { known, today }: Around,
): readonly CellFinding[] {
  const gives = (position: KnownPosition) =>
    position.personId === personId &&
    position.state.role === 'administrator' &&
    position.state.unit === known.rootCode &&
    isOn(position.state, today);
  const own = known.positions.filter(gives);
  if (own.length === 0 || after.some(gives)) return [];
  const ending = changes.find(({ id }) => own.some((position) => position.id === id));
  const row = rows.find(({ number }) => number === ending?.row);
  if (row === undefined) return [{ code: 'own_access', params: {} }];
  row.report('to', 'own_access');
  return [];
}
