import { isNoticeKind, type NoticeKind } from '../../domain/mail-kind.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { parseMailProps, type RenderedMail, renderMail } from '../../emails/render.ts';
import type { Dependencies } from '../dependencies.ts';
import type { OutboxRow } from './due-rows.ts';
import type { LookUp } from './look-up.ts';
import {
  campaignSummary,
  deliveriesBehind,
  planAsked,
  planExtended,
  planOverdue,
  planReminder,
} from './notices/campaign.ts';
import { delegationArranged } from './notices/delegation-arranged.ts';
import { delegationBegan } from './notices/delegation-began.ts';
import { delegationEnded } from './notices/delegation-ended.ts';
import { invitation, passwordLink, signInLink, verificationLink } from './notices/links.ts';

/** What a notice is made of: its row, and names looked up as they are now. */
export type NoticeOccasion = {
  readonly notice: unknown;
  readonly recipient: Awaited<ReturnType<LookUp['person']>>;
  readonly lookUp: LookUp;
  /** The address of a page of ours. */
  readonly page: (path: string) => string;
  /** The installation's, which opens what is sealed. */
  readonly secret: string;
};

type Builder<Kind extends NoticeKind> = (
  occasion: NoticeOccasion,
) => Promise<Omit<PropsOf[Kind], 'language' | 'recipientName'>>;

/** What each notice tells; a kind without a builder does not compile. */
const builders: { readonly [Kind in NoticeKind]: Builder<Kind> } = {
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

/** The mail of an outbox row that tells of no submission's event. */
export async function noticeOf(
  { lookUp, publicUrl, secret }: { readonly lookUp: LookUp } & Pick<Dependencies, 'publicUrl' | 'secret'>,
  { kind, notice, recipientId }: OutboxRow,
): Promise<RenderedMail> {
  if (!isNoticeKind(kind)) throw new Error(`a mail of kind ${kind} needs a submission`);
  const recipient = await lookUp.person(recipientId);
  const page = (path: string): string => new URL(path, publicUrl).href;
  return rendered(kind, { notice, recipient, lookUp, page, secret });
}

async function rendered<Kind extends NoticeKind>(
  kind: Kind,
  occasion: NoticeOccasion,
): Promise<RenderedMail> {
  const build: Builder<Kind> = builders[kind];
  const { name, language } = occasion.recipient;
  return renderMail(
    kind,
    parseMailProps(kind, { ...(await build(occasion)), language, recipientName: name }),
  );
}
