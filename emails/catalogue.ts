import type { MailKind, NoticeKind } from '../domain/mail-kind.ts';
import type { Email } from './define-email.ts';
import { actionNeeded } from './mails/action-needed.tsx';
import { allocationResult } from './mails/allocation-result.tsx';
import { approved } from './mails/approved.tsx';
import { cancelled } from './mails/cancelled.tsx';
import { completed } from './mails/completed.tsx';
import { decisionIssued } from './mails/decision-issued.tsx';
import { escalated } from './mails/escalated.tsx';
import { explanationAnswered } from './mails/explanation-answered.tsx';
import { explanationAsked } from './mails/explanation-asked.tsx';
import { notApproved } from './mails/not-approved.tsx';
import { overdue } from './mails/overdue.tsx';
import { reminder } from './mails/reminder.tsx';
import { repaired } from './mails/repaired.tsx';
import { returned } from './mails/returned.tsx';
import { submitted } from './mails/submitted.tsx';
import { withdrawn } from './mails/withdrawn.tsx';
import { campaignSummary } from './notices/campaign-summary.tsx';
import { delegationArranged } from './notices/delegation-arranged.tsx';
import { delegationBegan } from './notices/delegation-began.tsx';
import { delegationEnded } from './notices/delegation-ended.tsx';
import { deliveriesBehind } from './notices/deliveries-behind.tsx';
import { planAsked } from './notices/plan-asked.tsx';
import { planExtended } from './notices/plan-extended.tsx';
import { planOverdue } from './notices/plan-overdue.tsx';
import { planReminder } from './notices/plan-reminder.tsx';
import { invitation, passwordLink, signInLink, verificationLink } from './notices/sign-in-links.tsx';

const mails = {
  'action-needed': actionNeeded,
  submitted,
  returned,
  'explanation-asked': explanationAsked,
  'explanation-answered': explanationAnswered,
  approved,
  'not-approved': notApproved,
  withdrawn,
  cancelled,
  'decision-issued': decisionIssued,
  'allocation-result': allocationResult,
  reminder,
  overdue,
  escalated,
  completed,
  repaired,
};

const notices = {
  'delegation-began': delegationBegan,
  'delegation-arranged': delegationArranged,
  'delegation-ended': delegationEnded,
  'sign-in-link': signInLink,
  'password-link': passwordLink,
  invitation,
  'verification-link': verificationLink,
  'plan-asked': planAsked,
  'plan-reminder': planReminder,
  'plan-overdue': planOverdue,
  'plan-extended': planExtended,
  'campaign-summary': campaignSummary,
  'deliveries-behind': deliveriesBehind,
};

/** What each mail needs to know. */
export type PropsOf = {
  readonly [Kind in MailKind]: (typeof mails)[Kind] extends Email<infer Props> ? Props : never;
} & {
  readonly [Kind in NoticeKind]: (typeof notices)[Kind] extends Email<infer Props> ? Props : never;
};

/** Every mail; a kind without one does not compile. */
export const catalogue: { readonly [Kind in MailKind | NoticeKind]: Email<PropsOf[Kind]> } = {
  ...mails,
  ...notices,
};
