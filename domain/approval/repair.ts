/** What an administrator may do to a submission that stalls; each is an event of its own in the record. */
export const repairs = [
  'urge',
  'reassign',
  'appoint',
  'extend',
  'send-back',
  'record-paper',
  'confirm-paper',
  'skip',
  'reroute',
] as const;
export type Repair = (typeof repairs)[number];
