/** A list as people take it into a spreadsheet: one heading and one kind of value per column. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};
export type Column = { readonly heading: string; readonly as: 'text' | 'whole' | 'decimal' | 'instant' };
export type Cell = string | number | Date | null;

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Local time of an instant as spreadsheets sort it, `2026-11-02 09:00`. */
export const localText = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
