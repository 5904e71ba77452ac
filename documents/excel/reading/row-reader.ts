import { type Fault, fault, unfit } from '../cells/cell-kind.ts';
import type { ReadableColumn } from '../column.ts';
import type { GridRow } from '../grid.ts';
import type { MoneyUnit } from '../money-unit.ts';
import type { Report } from './findings.ts';
import type { Table } from './table.ts';

/** Reads the cells of one row. A cell at fault is reported and stands in as blank, so that all faults are found. */
export type RowReader = {
  readonly take: <Value>(column: ReadableColumn<Value>) => Value;
  readonly report: (column: Pick<ReadableColumn<unknown>, 'heading'>, fault: Fault) => void;
};

export function rowReader(table: Table, row: GridRow, unit: MoneyUnit | null, report: Report): RowReader {
  const reportAt: RowReader['report'] = ({ heading }, found) => {
    const column = table.columnAt.get(heading);
    if (column !== undefined) report({ sheet: table.sheet, row: row.number, column }, found);
  };
  return {
    report: reportAt,
    take: (column) => {
      const { blank, read } = column.cell;
      const content = row.cells.get(table.columnAt.get(column.heading) ?? 0);
      if (content === undefined) {
        if (!column.mayBeEmpty) reportAt(column, fault('required'));
        return blank;
      }
      const found = content.is === 'uncomputed' ? unfit(content, 'text_expected') : read(content, unit);
      if ('value' in found) return found.value;
      reportAt(column, found);
      return blank;
    },
  };
}
