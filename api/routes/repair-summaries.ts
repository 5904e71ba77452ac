import type { RepairKind } from '../../services/repairs/repair-inputs.ts';

/** What each repair does, for the API’s documentation. */
export const repairSummaries = {
  urge: 'Remind whoever a submission waits for, with a reason',
  reassign: 'Give a step to another holder of its work',
  appoint: 'Let somebody decide at one step who does not hold its role',
  extend: 'Move a due date ahead',
  'send-back': 'Give the submission back to its unit, everything open to change',
  'record-paper': 'Record a decision that was taken on paper, to be confirmed by a second person',
  'confirm-paper': 'Say, as second person, whether paper and record agree',
  skip: 'Skip a consultation',
  retry: 'Send refused mails again, and finish an interrupted submit',
  resume: 'Get a workflow going again that is lost or fails',
} as const satisfies Record<RepairKind | 'retry' | 'resume', string>;
