import type { Cell, Worksheet } from 'exceljs';
import type { WritableColumn } from '../column.ts';
import { labels } from '../columns.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { cellStyle, guidanceStyle, headingStyle } from './styles.ts';

export type TableToWrite<Row> = {
  readonly columns: readonly WritableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly unit: MoneyUnit;
  /** Empty rows to be filled in, below a row that says how; none in an export. */
  readonly emptyRows: number;
  /** Lets a cell be filled from the list that belongs to its heading. */
  readonly offer: (cell: Cell, heading: string) => void;
};

/** Writes headings, guidance and rows from a row of the sheet on; gives the first row below them. */
export function writeTable<Row>(sheet: Worksheet, from: number, table: TableToWrite<Row>): number {
  const { columns, rows, unit, emptyRows, offer } = table;
  const body = from + (emptyRows > 0 ? 2 : 1);
  const end = body + rows.length + emptyRows;
  for (const [index, column] of columns.entries()) {
    const at = index + 1;
    sheet.getColumn(at).width = column.width;
    const heading = sheet.getCell(from, at);
    heading.value = column.heading;
    heading.style = headingStyle;
    if (emptyRows > 0) {
      const guidance = sheet.getCell(from + 1, at);
      guidance.value = index === 0 ? labels.guidance[0] : column.guidance;
      guidance.style = guidanceStyle;
    }
    const style = cellStyle(column.cell.looks, unit);
    for (let row = body; row < end; row++) {
      const cell = sheet.getCell(row, at);
      const filled = rows[row - body];
      cell.style = style;
      cell.value = filled === undefined ? null : column.write(filled, unit);
      if (column.cell.options !== undefined) offer(cell, column.heading);
    }
  }
  return end;
}
