import { fault } from '../cells/cell-kind.ts';
import type { WritableColumn } from '../column.ts';
import { fromLeft, type Grid, type GridRow, textIn } from '../grid.ts';
import { limits } from '../limits.ts';
import { alike } from '../words-alike.ts';
import type { Report } from './findings.ts';

/** A sheet's table, found by its headings: what stands above them, the rows below, and which column is where. */
export type Table = {
  readonly sheet: string;
  readonly above: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly columnAt: ReadonlyMap<string, number>;
};

type Headed = Pick<WritableColumn<never>, 'heading' | 'also' | 'mayBeMissing'>;

const fewestHeadings = 3;
/** Columns that forms often have beside ours; they follow from the others. */
const derived = ['Thành tiền', 'Đơn vị tính'];

/** Null, with a finding, when the sheet has no row of headings. */
export function findTable(grid: Grid, columns: readonly Headed[], report: Report): Table | null {
  const heading = headingRow(grid, columns);
  if (heading === null) {
    const headings = columns.map((column) => column.heading).join('; ');
    report({ sheet: grid.name }, fault('heading_row_missing', { headings }));
    return null;
  }
  return {
    sheet: grid.name,
    above: grid.rows.filter(({ number }) => number < heading.number),
    rows: grid.rows.filter(({ number }) => number > heading.number),
    columnAt: columnsIn(grid.name, heading, columns, report),
  };
}

function headingRow(grid: Grid, columns: readonly Headed[]): GridRow | null {
  const matches = (row: GridRow) =>
    columns.filter((column) => [...row.cells.values()].some((content) => isHeaded(textIn(content), column)))
      .length;
  let best: GridRow | null = null;
  for (const row of grid.rows.slice(0, limits.headingSearchRows)) {
    if (matches(row) > (best === null ? fewestHeadings - 1 : matches(best))) best = row;
  }
  return best;
}

function columnsIn(
  sheet: string,
  heading: GridRow,
  columns: readonly Headed[],
  report: Report,
): ReadonlyMap<string, number> {
  const columnAt = new Map<string, number>();
  const row = heading.number;
  for (const [column, content] of fromLeft(heading)) {
    const value = textIn(content);
    const found = columns.find((each) => isHeaded(value, each));
    if (found === undefined) {
      if (!derived.some((each) => alike(each, value)))
        report({ sheet, row, column }, fault('column_unknown', { value }));
    } else if (columnAt.has(found.heading)) report({ sheet, row, column }, fault('column_twice', { value }));
    else columnAt.set(found.heading, column);
  }
  for (const { heading: missing, mayBeMissing } of columns)
    if (!mayBeMissing && !columnAt.has(missing))
      report({ sheet, row }, fault('column_missing', { heading: missing }));
  return columnAt;
}

const isHeaded = (text: string, { heading, also }: Headed): boolean =>
  [heading, ...also].some((each) => alike(each, text));
