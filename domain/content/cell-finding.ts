/** What can be wrong with a workbook that somebody hands in; words for each are in `i18n/`. */
export const cellFindingCodes = [
  'file_too_large',
  'not_a_workbook',
  'encrypted',
  'macros',
  'external_links',
  'unzipped_too_large',
  'too_many_entries',
  'unreadable',
  'too_many_sheets',
  'too_many_rows',
  'sheet_unknown',
  'sheet_twice',
  'heading_row_missing',
  'column_missing',
  'column_twice',
  'column_unknown',
  'money_unit_missing',
  'money_unit_unknown',
  'money_units_differ',
  'title_missing',
  'year_missing',
  'total_missing',
  'funding_missing',
  'no_lines',
  'required',
  'text_expected',
  'text_too_long',
  'number_expected',
  'whole_number_expected',
  'out_of_range',
  'negative_amount',
  'not_whole_dong',
  'amount_too_large',
  'choice_unknown',
  'source_unknown',
  'source_twice',
  'source_amount_unreadable',
  'formula_without_result',
  'cell_error',
  'number_twice',
  'line_unknown',
  'details_twice',
  'details_of_two_kinds',
] as const;
export type CellFindingCode = (typeof cellFindingCodes)[number];

/** A fault at its place in the workbook; without a sheet it is about the file, without a row about the sheet. */
export type CellFinding = {
  readonly sheet?: string;
  /** From 1, as the spreadsheet shows it. */
  readonly row?: number;
  /** The letter. */
  readonly column?: string;
  readonly code: CellFindingCode;
  readonly params: Readonly<Record<string, string | number>>;
};
