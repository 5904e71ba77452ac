import type { Judgement } from '../../domain/approval/command.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { fieldText } from '../../emails/field-text.ts';
import { asAuthorOrParticipant } from './because.ts';
import { happened, lastOf, type Occasion } from './occasion.ts';
import { linesOf, personTold, stepTold, told } from './told.ts';

type Props = PropsOf['returned'];

/** A return to the author or to an earlier step, with the reason and every comment at its place. */
export async function returned(occasion: Occasion): Promise<Props> {
  const { step, ...whereTo } = await wayBack(occasion);
  const judgement = judgementOf(occasion, step);
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    by: await personTold(occasion, occasion.event),
    step: await stepTold(occasion, step),
    reason: await occasion.lookUp.remarkText(judgement.remark),
    comments: await commentsOf(occasion, judgement),
    opensLines: judgement.opensLines ?? false,
    ...whereTo,
  };
}

/** What it was returned for: a verdict, or an administrator's repair just before, which opens everything. */
function judgementOf(
  { past, event }: Occasion,
  step: string,
): Pick<Judgement, 'remark' | 'comments' | 'lines' | 'opensLines'> {
  const cause = past.at(-2);
  if (cause?.type === 'repaired' && cause.cause?.id === event.cause?.id && cause.data.repair === 'send-back')
    return { opensLines: true, ...(cause.data.remark === undefined ? {} : { remark: cause.data.remark }) };
  return lastOf({ past }, 'decided', ({ data }) => data.step === step && data.verdict === 'return').data;
}

/** The step that returned it; by when the author must act, or which step looks at it again. */
async function wayBack(
  occasion: Occasion,
): Promise<{ readonly step: string } & Pick<Props, 'returnedTo' | 'dueAt'>> {
  const { event } = occasion;
  if (event.type === 'sent-back')
    return { step: event.data.step, returnedTo: (await stepTold(occasion, event.data.to)).name };
  const { step, due } = happened(occasion, 'returned').data;
  return { step, dueAt: due };
}

/** Comments, and the reasons for cutting or refusing lines. */
async function commentsOf(
  occasion: Occasion,
  { comments = [], lines = [] }: Pick<Judgement, 'comments' | 'lines'>,
): Promise<Props['comments']> {
  const { lookUp, recipient } = occasion;
  const judged = lines.flatMap((line) => (line.verdict === 'approve' ? [] : [line]));
  const lineOf = await linesOf(occasion);
  const texts = [...comments, ...judged].map(async (comment) => ({
    ...('lineId' in comment && comment.lineId !== undefined ? { line: lineOf(comment.lineId) } : {}),
    ...('field' in comment && comment.field !== undefined
      ? { field: fieldText(comment.field, recipient.language) }
      : {}),
    text: await lookUp.remarkText(comment.remark),
  }));
  return Promise.all(texts);
}
