import type { VerbKind } from '../../services/submissions/verb-inputs.ts';

/** What each verb does, for the API’s documentation. */
export const verbSummaries = {
  assign: 'Give a step to somebody of the handling unit',
  claim: 'Take a step that is open to one’s role',
  release: 'Give a taken step back',
  'take-over': 'Take a step from whoever holds it, and say why',
  propose: 'Propose a verdict to those who sign; never binding',
  decide: 'Give an opinion: approve, return, reject, concur, object, or ask for information',
  answer: 'Answer what a step asked the unit',
  comment: 'Comment on the whole, a line or a field',
  attach: 'Make an uploaded file part of the record',
  issue: 'Issue the decision: number, date, signing mode and the signed file',
  allocate: 'Ask the pools for money, for any number of lines; the published order ranks them',
  confirm: 'Confirm money that was reserved',
  report: 'Report delivery: totals to date, money spent, evidence',
  withdraw: 'Withdraw one’s unit’s submission',
  cancel: 'Cancel a submission, as administrator',
} as const satisfies Record<VerbKind, string>;
