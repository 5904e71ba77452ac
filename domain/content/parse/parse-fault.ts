/** What can be wrong with the form of a draft, before its content is checked; words for each are in `i18n/`. */
export const parseFaultCodes = [
  'missing',
  'not_an_object',
  'not_a_list',
  'not_a_text',
  'text_too_long',
  'text_unprintable',
  'not_an_id',
  'not_an_amount',
  'not_a_whole_number',
  'out_of_range',
  'not_one_of',
  'not_an_answer',
  'list_too_long',
  'unknown_field',
  'id_twice',
  'number_twice',
  'details_not_expected',
  'no_lines',
  'one_line_only',
  'line_kind_not_allowed',
] as const;
export type ParseFaultCode = (typeof parseFaultCodes)[number];
