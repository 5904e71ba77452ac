import type { SheetRow } from '../../../documents/organisation/read-sheet.ts';

/** The rows without those that speak of the same thing as one above; these are told so. */
export function withoutTwins<Row>(
  rows: readonly SheetRow<Row>[],
  column: keyof Row,
  keyOf: (row: SheetRow<Row>) => string | null,
): readonly SheetRow<Row>[] {
  const first = new Map<string, SheetRow<Row>>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (key === null || key === '') return true;
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row);
      return true;
    }
    const isSame = JSON.stringify(twin.values) === JSON.stringify(row.values);
    row.report(column, isSame ? 'row_twice' : 'rows_contradict', { row: twin.number });
    return false;
  });
}
