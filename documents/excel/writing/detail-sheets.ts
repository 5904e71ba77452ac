import type { Workbook } from 'exceljs';
import type { Line } from '../../../domain/content/content.ts';
import type { WritableColumn } from '../column.ts';
import type { CostRow } from '../columns/cost-columns.ts';
import type { EquipmentRow } from '../columns/equipment-columns.ts';
import type { ScholarshipRow } from '../columns/scholarship-columns.ts';
import { sheets } from '../columns.ts';
import { statementOf } from '../money-unit.ts';
import { offerList, offerUnits } from './list-sheet.ts';
import type { PlanToWrite } from './plan-to-write.ts';
import { unitStyle } from './styles.ts';
import { writeTable } from './table-of-rows.ts';

/** Unit prices are small beside the sums of a plan: their sheets state đồng, whatever the plan states. */
const unit = 'dong';

export function addDetailSheets(workbook: Workbook, { content, emptyRows }: PlanToWrite): void {
  const lines = content?.lines ?? [];
  const { costs, scholarships, equipment } = sheets;
  addSheet(workbook, costs, Object.values(costs.columns), lines.flatMap(costRows), emptyRows);
  addSheet(
    workbook,
    scholarships,
    Object.values(scholarships.columns),
    lines.flatMap(scholarshipRows),
    emptyRows,
  );
  addSheet(workbook, equipment, Object.values(equipment.columns), lines.flatMap(equipmentRows), emptyRows);
}

function addSheet<Row>(
  workbook: Workbook,
  { name, hasMoney }: { readonly name: string; readonly hasMoney: boolean },
  columns: readonly WritableColumn<Row>[],
  rows: readonly Row[],
  emptyRows: number,
): void {
  const sheet = workbook.addWorksheet(name);
  if (hasMoney) {
    const cell = sheet.getCell(1, columns.length);
    cell.value = statementOf(unit);
    cell.style = unitStyle;
    offerUnits(cell);
  }
  writeTable(sheet, 2, { columns, rows, unit, emptyRows, offer: offerList });
}

const costRows = ({ number, costItems }: Line): readonly CostRow[] =>
  costItems.map((item) => ({ line: number, item }));

const scholarshipRows = ({ number, scholarship }: Line): readonly ScholarshipRow[] =>
  scholarship === undefined ? [] : [{ line: number, details: scholarship }];

const equipmentRows = ({ number, equipment }: Line): readonly EquipmentRow[] =>
  equipment === undefined ? [] : [{ line: number, details: equipment }];
