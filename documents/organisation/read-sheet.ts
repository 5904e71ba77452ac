import type { CellFinding, CellFindingCode } from '../../domain/content/cell-finding.ts';
import { type Fault, fault } from '../excel/cells/cell-kind.ts';
import { labels } from '../excel/columns.ts';
import { fromLeft, type Grid, type GridRow, textIn } from '../excel/grid.ts';
import type { Report } from '../excel/reading/findings.ts';
import { type RowReader, rowReader } from '../excel/reading/row-reader.ts';
import { findTable, type Table } from '../excel/reading/table.ts';
import { alike } from '../excel/words-alike.ts';
import { countingColumn, organisationSheets, type SheetKind } from './sheets.ts';

/** A row as it was read, which can be told its faults: at a column, or at the row where the sheet has no such column. */
export type SheetRow<Row> = {
  readonly number: number;
  readonly values: Row;
  readonly has: (column: keyof Row) => boolean;
  readonly isSound: () => boolean;
  readonly report: (column: keyof Row, code: CellFindingCode, params?: CellFinding['params']) => void;
};

/** The rows of one sheet; without its headings there are none. */
export function readSheet<Row>(
  grid: Grid,
  kind: SheetKind,
  report: Report,
  read: (take: RowReader['take']) => Row,
): readonly SheetRow<Row>[] {
  const columns = [...Object.values(organisationSheets[kind].columns), countingColumn];
  const table = findTable(grid, columns, report);
  if (table === null) return [];
  return table.rows.filter((row) => !isGuidance(row)).map((row) => readRow(table, row, kind, report, read));
}

function readRow<Row>(
  table: Table,
  row: GridRow,
  kind: SheetKind,
  reportAt: Report,
  read: (take: RowReader['take']) => Row,
): SheetRow<Row> {
  // Without a column that is needed, told at the headings, no row is whole.
  let isSound = Object.values(organisationSheets[kind].columns).every(
    ({ heading, mayBeMissing }) => mayBeMissing || table.columnAt.has(heading),
  );
  const report: Report = (place, found) => {
    isSound = false;
    reportAt(place, found);
  };
  const headings = new Map(
    Object.entries(organisationSheets[kind].columns).map(([key, { heading }]) => [key, heading]),
  );
  const columnOf = (key: keyof Row) => table.columnAt.get(headings.get(String(key)) ?? '');
  const tell = (key: keyof Row, found: Fault) => {
    const column = columnOf(key);
    report({ sheet: table.sheet, row: row.number, ...(column === undefined ? {} : { column }) }, found);
  };
  return {
    number: row.number,
    values: read(rowReader(table, row, null, report).take),
    has: (key) => columnOf(key) !== undefined,
    isSound: () => isSound,
    report: (key, code, params) => tell(key, fault(code, params)),
  };
}

/** The template's second row, which says what belongs into each column. */
const isGuidance = (row: GridRow): boolean =>
  fromLeft(row).some(([, content]) => labels.guidance.some((word) => alike(word, textIn(content))));
