/** What a workbook may ask of us before anything in it is believed. A yearly plan of 500 lines stays far below. */
export const limits = {
  fileBytes: 5 * 1024 * 1024,
  unzippedBytes: 20 * 1024 * 1024,
  entries: 200,
  sheets: 10,
  rowsPerSheet: 2_000,
  /** The format's own bounds; a row beyond them would make the reader walk billions of empty rows. */
  rowNumber: 1_048_576,
  sheetNumber: 10_000,
  headingSearchRows: 100,
  /** Tags in a sheet, filled or not. */
  rowTags: 10_000,
  cellTags: 150_000,
} as const;

export type Limits = Readonly<Record<keyof typeof limits, number>>;
