/** Why a command is not applied; words for each are in `i18n/`. */
export const refusalCodes = [
  'not_submitted',
  'already_submitted',
  'closed',
  'key_reused',
  'stale',
  'step_not_open',
  'not_your_step',
  'own_submission',
  'beneficiary',
  'already_decided',
  'decided_elsewhere',
  'proposer_signs',
  'verdict_not_offered',
  'reason_required',
  'return_target_unknown',
  'line_unknown',
  'line_verdicts_not_offered',
  'cut_exceeds',
  'line_twice',
  'line_locked',
  'part_locked',
  'new_lines_locked',
  'not_returned',
  'assignee_missing',
  'claimed_by_other',
  'not_claimed',
  'nothing_asked',
  'waiting_for_answer',
  'not_allocatable',
  'settling',
  'not_reserved',
  'already_committed',
  'spent_exceeds',
  'report_shrinks',
  'people_exceed',
  'line_finished',
  'evidence_required',
  'document_incomplete',
  'nothing_changed',
  'signing_mode',
  'comment_twice',
  'own_repair',
  'not_a_consultation',
  'due_not_later',
  'no_paper',
  'second_person',
  'signer_missing',
  'record_behind',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** `pointer`: the place in the body that is at fault, when there is one. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly pointer?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
};
