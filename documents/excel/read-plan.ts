import type { CellFinding } from '../../domain/content/cell-finding.ts';
import type { Content } from '../../domain/content/content.ts';
import { costColumns } from './columns/cost-columns.ts';
import { equipmentColumns } from './columns/equipment-columns.ts';
import { scholarshipColumns } from './columns/scholarship-columns.ts';
import { sheets } from './columns.ts';
import type { Grid } from './grid.ts';
import type { MoneyUnit } from './money-unit.ts';
import { openWorkbook } from './open-workbook.ts';
import { assembleLines } from './reading/assemble-lines.ts';
import { costRow, type DetailRow, detailRows, equipmentRow, scholarshipRow } from './reading/detail-rows.ts';
import { findingList, type Report } from './reading/findings.ts';
import { moneyUnitAbove } from './reading/money-unit-above.ts';
import { isTotal, planClosing } from './reading/plan-closing.ts';
import { planHeading } from './reading/plan-heading.ts';
import { planLines } from './reading/plan-lines.ts';
import { planSheets } from './reading/plan-sheets.ts';
import type { RowReader } from './reading/row-reader.ts';
import { findTable } from './reading/table.ts';

/** A whole plan as its workbook has it; whether it may be submitted is for the checks of the content. */
export type PlanDraft = Content;

export type ReadPlan =
  | {
      readonly draft: PlanDraft;
      /** The unit that the workbook names; empty when it names none. */
      readonly unitName: string;
      /** The unit of the plan's own sheet, to be shown beside the converted totals. */
      readonly moneyUnit: MoneyUnit;
    }
  | { readonly findings: readonly CellFinding[] };

/** Reads a plan workbook: the whole draft, or every fault in it and nothing of the draft. */
export async function readPlan(file: Uint8Array, newId: () => string): Promise<ReadPlan> {
  const opened = await openWorkbook(file);
  return 'findings' in opened ? opened : planFrom(opened.grids, newId);
}

function planFrom(grids: readonly Grid[], newId: () => string): ReadPlan {
  const { report, inOrder } = findingList(grids.map(({ name }) => name));
  const found = planSheets(grids, report);
  const table = found.plan && findTable(found.plan, Object.values(sheets.plan.columns), report);
  if (!table) return { findings: inOrder() };

  const moneyUnit = moneyUnitAbove(table, report);
  const { unitName, ...heading } = planHeading(table, report);
  const totalAt = table.rows.findIndex(isTotal);
  const end = totalAt < 0 ? table.rows.length : totalAt;
  const lines = assembleLines(
    planLines(table, table.rows.slice(0, end), moneyUnit, report),
    {
      costs: rowsOf(found.costs, 'costs', report, costRow, costColumns.line),
      scholarships: rowsOf(
        found.scholarships,
        'scholarships',
        report,
        scholarshipRow,
        scholarshipColumns.line,
      ),
      equipment: rowsOf(found.equipment, 'equipment', report, equipmentRow, equipmentColumns.line),
    },
    newId,
  );
  const closing = planClosing(table, table.rows.slice(end), moneyUnit, report);

  const findings = inOrder();
  return findings.length > 0 || moneyUnit === null
    ? { findings }
    : { draft: { ...heading, lines, ...closing }, unitName, moneyUnit };
}

function rowsOf<Row extends { readonly line: number }>(
  grid: Grid | undefined,
  key: keyof typeof sheets,
  report: Report,
  read: (reader: RowReader) => Row,
  lineColumn: { readonly heading: string },
): readonly DetailRow<Row>[] {
  if (grid === undefined || grid.rows.length === 0) return [];
  const table = findTable(grid, Object.values(sheets[key].columns), report);
  if (table === null || table.rows.length === 0) return [];
  const unit = sheets[key].hasMoney ? moneyUnitAbove(table, report) : 'dong';
  return detailRows(table, unit, report, read, lineColumn);
}
