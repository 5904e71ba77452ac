import { ageOverLimit } from './age-over-limit.ts';
import { answerOfType } from './answer-of-type.ts';
import { awarenessOnly } from './awareness-only.ts';
import { commitmentTooShort } from './commitment-too-short.ts';
import { costItemsMissing } from './cost-items-missing.ts';
import { costItemsSum } from './cost-items-sum.ts';
import { equipmentAmount } from './equipment-amount.ts';
import { formMissing } from './form-missing.ts';
import { fourthQuarterOnly } from './fourth-quarter-only.ts';
import { fundingSum } from './funding-sum.ts';
import { goodYearsTooFew } from './good-years-too-few.ts';
import { lineSourcesSum } from './line-sources-sum.ts';
import { linesSum } from './lines-sum.ts';
import { normExceeded } from './norm-exceeded.ts';
import { normNotNamed } from './norm-not-named.ts';
import { normOfOtherKind } from './norm-of-other-kind.ts';
import { normUnknown } from './norm-unknown.ts';
import { notAsked } from './not-asked.ts';
import { onlineFirst } from './online-first.ts';
import { overlap } from './overlap.ts';
import { programmeTwice } from './programme-twice.ts';
import type { Rule } from './rule.ts';
import { serviceTooShort } from './service-too-short.ts';
import { sourceSum } from './source-sum.ts';
import { totalInWords } from './total-in-words.ts';
import { unanswered } from './unanswered.ts';

/** Every rule by the code of its findings, in the order in which they are told. A new rule is one file and one line. */
export const rules = {
  cost_items_sum: costItemsSum,
  equipment_amount: equipmentAmount,
  line_sources_sum: lineSourcesSum,
  lines_sum: linesSum,
  funding_sum: fundingSum,
  source_sum: sourceSum,
  total_in_words: totalInWords,
  norm_exceeded: normExceeded,
  norm_unknown: normUnknown,
  norm_of_other_kind: normOfOtherKind,
  form_missing: formMissing,
  programme_twice: programmeTwice,
  service_too_short: serviceTooShort,
  good_years_too_few: goodYearsTooFew,
  age_over_limit: ageOverLimit,
  commitment_too_short: commitmentTooShort,
  cost_items_missing: costItemsMissing,
  norm_not_named: normNotNamed,
  overlap,
  fourth_quarter_only: fourthQuarterOnly,
  online_first: onlineFirst,
  awareness_only: awarenessOnly,
  unanswered,
  answer_not_number: answerOfType('number'),
  answer_not_yes_or_no: answerOfType('boolean'),
  answer_not_text: answerOfType('text'),
  not_asked: notAsked,
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof rules;
