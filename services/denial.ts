/** Why a person may not do something at all; words for each are in `i18n/words/problems.ts`. */
export const denials = [
  'token_reads_only',
  'no_position',
  'not_an_author_of_the_unit',
  'not_a_reader',
  'not_the_unit_head',
  'not_finance',
  'not_an_administrator',
  'not_an_auditor',
  'not_the_top_unit',
  'not_an_overseer',
  'second_verification_needed',
] as const;
export type Denial = (typeof denials)[number];
