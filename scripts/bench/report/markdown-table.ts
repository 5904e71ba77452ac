type Cell = string | number;

/** Numbers are told with three digits that count, and a wait without end in a word. */
const textOf = (cell: Cell): string => {
  if (typeof cell === 'string') return cell;
  if (cell === Number.POSITIVE_INFINITY) return 'infinite';
  if (Number.isInteger(cell)) return cell.toLocaleString('en');
  return Math.abs(cell) >= 100 ? Math.round(cell).toLocaleString('en') : cell.toPrecision(3);
};

export function markdownTable(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const lineOf = (cells: readonly Cell[]): string => `| ${cells.map(textOf).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join('\n');
}
