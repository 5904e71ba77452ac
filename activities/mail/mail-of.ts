import { isMailKind, type MailKind } from '../../domain/mail-kind.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { parseMailProps, type RenderedMail, renderMail } from '../../emails/render.ts';
import type { OutgoingMail } from '../../emails/transport.ts';
import type { Dependencies } from '../dependencies.ts';
import { actionNeeded } from './action-needed.ts';
import { allocationResult } from './allocation-result.ts';
import type { OutboxRow } from './due-rows.ts';
import { completed, ended } from './endings.ts';
import { explanationAnswered, explanationAsked } from './explanations.ts';
import { escalated, overdue, reminder } from './late.ts';
import { lookUpIn } from './look-up.ts';
import { noticeOf } from './notice-of.ts';
import { type Occasion, statesAround } from './occasion.ts';
import { recordOf, type SubmissionRecord } from './record.ts';
import { repaired } from './repaired.ts';
import { returned } from './returned.ts';
import { submitted } from './submitted.ts';
import { approved, decisionIssued, notApproved } from './verdicts.ts';

/** What each mail tells of its occasion; a kind without a builder does not compile. */
const builders: { readonly [Kind in MailKind]: (occasion: Occasion) => Promise<PropsOf[Kind]> } = {
  'action-needed': actionNeeded,
  submitted,
  returned,
  'explanation-asked': explanationAsked,
  'explanation-answered': explanationAnswered,
  approved,
  'not-approved': notApproved,
  withdrawn: ended,
  cancelled: ended,
  'decision-issued': decisionIssued,
  'allocation-result': allocationResult,
  reminder,
  overdue,
  escalated,
  completed,
  repaired,
};

/** Somebody who may no longer sign in is told nothing any more. */
export type MadeMail = OutgoingMail | 'inactive';

/** Makes the mails of a batch, each as of its event; a submission's history is read once for all of them. */
export function mailMaker({ db, publicUrl, secret }: Pick<Dependencies, 'db' | 'publicUrl' | 'secret'>) {
  const records = new Map<string, Promise<SubmissionRecord>>();
  const lookUp = lookUpIn(db);
  return async (row: OutboxRow): Promise<MadeMail> => {
    const { submissionId, seq, kind, step, recipientId, onBehalfOf, messageId } = row;
    const { id, name, language, email, active } = await lookUp.person(recipientId);
    if (!active) return 'inactive';
    if (submissionId === null || !isMailKind(kind))
      return { to: email, messageId, language, ...(await noticeOf({ lookUp, publicUrl, secret }, row)) };
    const record = records.get(submissionId) ?? recordOf(db, submissionId);
    records.set(submissionId, record);
    const { submission, events } = await record;
    const url = new URL(`/submissions/${submissionId}`, publicUrl).href;
    const occasion = {
      recipient: { id, name, language },
      placeOf: onBehalfOf ?? id,
      submission,
      url,
      lookUp,
      step,
      ...statesAround(events, seq),
    };
    return { to: email, messageId, language, ...(await rendered(kind, occasion)) };
  };
}

async function rendered<Kind extends MailKind>(kind: Kind, occasion: Occasion): Promise<RenderedMail> {
  const build: (occasion: Occasion) => Promise<PropsOf[Kind]> = builders[kind];
  return renderMail(kind, parseMailProps(kind, await build(occasion)));
}
