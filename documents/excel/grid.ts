/** A cell as far as this form is concerned; `uncomputed` is a formula that was never calculated. */
export type CellContent =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'uncomputed' }
  | { readonly is: 'error'; readonly value: string }
  | { readonly is: 'other' };

/** A sheet's filled cells; columns are counted from 1. */
export type Grid = { readonly name: string; readonly rows: readonly GridRow[] };

export type GridRow = { readonly number: number; readonly cells: ReadonlyMap<number, CellContent> };

/** The letter of a column, `AA` for 27. */
export function letterOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : letterOf(before) + letter;
}

/** What a cell says as text; empty when it holds none. */
export function textIn(content: CellContent | undefined): string {
  if (content?.is === 'text') return content.value;
  return content?.is === 'number' ? String(content.value) : '';
}

/** The filled cells of a row from left to right. */
export const fromLeft = (row: GridRow): readonly (readonly [number, CellContent])[] =>
  [...row.cells].sort(([left], [right]) => left - right);
