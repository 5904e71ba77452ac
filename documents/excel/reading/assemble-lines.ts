import type { Line } from '../../../domain/content/content.ts';
import { fault } from '../cells/cell-kind.ts';
import type { CostRow } from '../columns/cost-columns.ts';
import type { EquipmentRow } from '../columns/equipment-columns.ts';
import type { ScholarshipRow } from '../columns/scholarship-columns.ts';
import type { DetailRow } from './detail-rows.ts';
import type { PlanLine } from './plan-lines.ts';

type Details = {
  readonly costs: readonly DetailRow<CostRow>[];
  readonly scholarships: readonly DetailRow<ScholarshipRow>[];
  readonly equipment: readonly DetailRow<EquipmentRow>[];
};

type OfLine = { readonly line: number };

/** Puts the rows of all sheets together by their line's number, and reports those that fit no line or too many. */
export function assembleLines(
  lines: readonly PlanLine[],
  { costs, scholarships, equipment }: Details,
  newId: () => string,
): readonly Line[] {
  const numbers = new Set(lines.map(({ number }) => number));
  reportUnknown(numbers, costs);
  const scholarshipOf = onePerLine(numbers, scholarships);
  const equipmentOf = onePerLine(numbers, equipment);
  for (const { row, reportLine } of equipment)
    if (scholarshipOf.has(row.line)) reportLine(fault('details_of_two_kinds', { value: row.line }));

  return lines.map((line) => {
    const scholarship = scholarshipOf.get(line.number)?.details;
    const equipmentDetails = equipmentOf.get(line.number)?.details;
    return {
      id: newId(),
      ...line,
      kind: scholarship ? 'scholarship' : equipmentDetails ? 'equipment' : 'training',
      costItems: costs.filter(({ row }) => row.line === line.number).map(({ row }) => row.item),
      ...(scholarship ? { scholarship } : {}),
      ...(equipmentDetails ? { equipment: equipmentDetails } : {}),
    };
  });
}

function onePerLine<Row extends OfLine>(
  numbers: ReadonlySet<number>,
  rows: readonly DetailRow<Row>[],
): ReadonlyMap<number, Row> {
  reportUnknown(numbers, rows);
  const byLine = new Map<number, Row>();
  for (const { row, reportLine } of rows) {
    if (byLine.has(row.line) && isRead(row)) reportLine(fault('details_twice', { value: row.line }));
    byLine.set(row.line, row);
  }
  return byLine;
}

function reportUnknown(numbers: ReadonlySet<number>, rows: readonly DetailRow<OfLine>[]): void {
  for (const { row, reportLine } of rows)
    if (!numbers.has(row.line) && isRead(row)) reportLine(fault('line_unknown', { value: row.line }));
}

/** Whether the number itself could be read; if not, that was reported already. */
const isRead = ({ line }: OfLine): boolean => line > 0;
