/** Every mail, named for what happened; the outbox stores these names. */
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
  'repaired',
] as const;
export type MailKind = (typeof mailKinds)[number];

const kinds: ReadonlySet<string> = new Set(mailKinds);

export const isMailKind = (text: string): text is MailKind => kinds.has(text);

/** Mails that tell of no submission's event: what they are about stands in the outbox with them. */
export const noticeKinds = [
  'delegation-began',
  'delegation-arranged',
  'delegation-ended',
  'sign-in-link',
  'password-link',
  'invitation',
  'verification-link',
  'plan-asked',
  'plan-reminder',
  'plan-overdue',
  'plan-extended',
  'campaign-summary',
  'deliveries-behind',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const notices: ReadonlySet<string> = new Set(noticeKinds);

export const isNoticeKind = (text: string): text is NoticeKind => notices.has(text);
