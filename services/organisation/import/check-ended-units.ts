import { endsAfter } from './check-positions.ts';
import type { ComparedPositions } from './compare-positions.ts';
import type { ComparedUnits } from './compare-units.ts';

/** Tells rows that end a unit while positions in it go on. */
export function checkEndedUnits(units: ComparedUnits, positions: ComparedPositions): void {
  const held = Map.groupBy(positions.after, ({ state }) => state.unit);
  for (const { before, after } of units.changes) {
    if (after.to === null || after.to === before?.to) continue;
    const left = (held.get(after.code) ?? []).filter(({ state }) => endsAfter(state, after));
    if (left.length > 0)
      units.rows.get(after.code)?.report('to', 'unit_has_positions', { count: left.length });
  }
}
