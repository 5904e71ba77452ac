import { openStepOf } from '../../domain/approval/process.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import type { PropsOf } from '../../emails/catalogue.ts';
import type { MailReason } from '../../emails/mail-props.ts';
import { asAuthorOrParticipant, asHandler } from './because.ts';
import { happened, lastOf, type Occasion } from './occasion.ts';
import { personTold, stepTold, told } from './told.ts';

export async function explanationAsked(occasion: Occasion): Promise<PropsOf['explanation-asked']> {
  const { step, remark, due } = happened(occasion, 'explanation-asked').data;
  return {
    ...(await told(occasion, await asAuthorOrParticipant(occasion))),
    by: await personTold(occasion, occasion.event),
    step: await stepTold(occasion, step),
    question: await occasion.lookUp.remarkText(remark),
    dueAt: due,
  };
}

export async function explanationAnswered(occasion: Occasion): Promise<PropsOf['explanation-answered']> {
  const { step, remark, due } = happened(occasion, 'explanation-answered').data;
  const asked = lastOf(occasion, 'explanation-asked', ({ data }) => data.step === step);
  return {
    ...(await told(occasion, await becauseOf(occasion, step))),
    by: await personTold(occasion, occasion.event),
    step: await stepTold(occasion, step),
    question: await occasion.lookUp.remarkText(asked.data.remark),
    answer: await occasion.lookUp.remarkText(remark),
    dueAt: due,
  };
}

async function becauseOf(occasion: Occasion, step: string): Promise<MailReason> {
  const { before, state, placeOf } = occasion;
  if (before !== null && openStepOf(before, step)?.asked?.by === placeOf) return 'asker';
  const task = tasksOf(state).find((candidate) => candidate.step === step);
  return (task === undefined ? null : await asHandler(occasion, task)) ?? asAuthorOrParticipant(occasion);
}
