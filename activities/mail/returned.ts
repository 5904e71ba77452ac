import type { Judgement } from '../../domain/approval/command.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import { fieldText } from '../../emails/field-text.ts';
import { asAuthorOrParticipant } from './because.ts';
import { happened, lastOf, type Occasion } from './occasion.ts';
import { linesOf, personTold, stepTold, told } from './told.ts';

type Props = PropsOf['returned'];

/** A return to the author, with the reason and every comment at its place. */
export async function returned(occasion: Occasion): Promise<Props> {
  const { step, due } = happened(occasion, 'returned').data;
  const judgement = lastOf(
    occasion,
    'decided',
    ({ data }) => data.step === step && data.verdict === 'return',
  ).data;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    by: await personTold(occasion, occasion.event),
    step: await stepTold(occasion, step),
    reason: await occasion.lookUp.remarkText(judgement.remark),
    comments: await commentsOf(occasion, judgement),
    opensLines: judgement.opensLines ?? false,
    dueAt: due,
  };
}

/** Comments, and the reasons for cutting or refusing lines. */
async function commentsOf(
  occasion: Occasion,
  { comments = [], lines = [] }: Judgement,
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
