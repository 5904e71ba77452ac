import { type Cell, localText, type Table } from './table.ts';

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const writeCsv = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  `\u{FEFF}${[columns.map(({ heading }) => heading), ...rows].map(lineOf).join('')}`;

const lineOf = (cells: readonly Cell[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** A text that a spreadsheet would take for a formula is kept a text. */
function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell instanceof Date ? localText(cell) : cell;
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
