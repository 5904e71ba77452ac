import { type ConditionFault, conditionFaultCodes } from './condition.ts';

/** What the shape can get wrong: found without understanding what a definition means. */
export const shapeFaultCodes = [
  'missing',
  'unknown_key',
  'wrong_type',
  'not_in_list',
  'out_of_range',
  'wrong_format',
  'too_short',
  'too_long',
  'twice',
] as const;

/** What a well-formed definition can get wrong; each has a rule in `rules/`. */
export const ruleFaultCodes = [
  'not_a_date',
  'key_twice',
  'key_reserved',
  'verdict_not_of_kind',
  'cannot_be_approved',
  'review_without_return',
  'return_without_target',
  'return_not_offered',
  'return_target_not_earlier',
  'quorum_impossible',
  'completes_impossible',
  'excluded_unknown',
  'concerns_unknown',
  'role_unknown',
  'unit_unknown',
  'role_without_holder',
  'own_unit_decides',
  'substitute_missing',
  'substitute_same_unit',
  'signing_mode_missing',
  'signing_mode_misplaced',
  'reminder_outside_term',
  'escalation_order',
  'phase_order',
  'fact_unknown',
  'fact_type_differs',
  'fact_name_reserved',
  'ask_given_by_content',
  'skip_without_words',
  'never_applies',
  'no_signature',
] as const;

export const definitionFaultCodes = [...shapeFaultCodes, ...ruleFaultCodes, ...conditionFaultCodes] as const;
export type DefinitionFaultCode = (typeof definitionFaultCodes)[number];

/** One fault at its place: `pointer` is a JSON pointer into the definition. */
export type DefinitionFault = {
  readonly pointer: string;
  readonly code: DefinitionFaultCode;
  readonly params: ConditionFault['params'];
};

export const faultAt = (
  pointer: string,
  code: DefinitionFaultCode,
  params: DefinitionFault['params'] = {},
): DefinitionFault => ({ pointer, code, params });
