/** What a mail tells. */
export const mailKinds = [
  'action-needed',
  'submitted',
  'returned',
  'explanation-asked',
  'explanation-answered',
  'approved',
  'not-approved',
  'withdrawn',
  'cancelled',
  'decision-issued',
  'allocation-result',
  'reminder',
  'overdue',
  'escalated',
  'completed',
] as const;
export type MailKind = (typeof mailKinds)[number];
