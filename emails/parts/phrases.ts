import { instantText } from '../formats.ts';
import type { NextStepProps, PersonProps, PlanLineProps } from '../mail-props.ts';
import type { SayMail } from '../say-mail.ts';

/** `Trần Văn Bình, Sở Nội vụ`, with whom they stand in for. */
export function personText(say: SayMail, { name, unitName, onBehalfOf }: PersonProps): string {
  return onBehalfOf === undefined
    ? say('person', { name, unit: unitName })
    : say('person.for', { name, unit: unitName, principal: onBehalfOf });
}

/** The people who can act, or that there are none. */
export const handlersText = (say: SayMail, names: readonly string[]): string =>
  names.length === 0 ? say('handlers.none') : names.join(', ');

/** ` Due: …`, to stand after a sentence; nothing without a due date. */
export const dueSentence = (say: SayMail, dueAt: number | undefined): string =>
  dueAt === undefined ? '' : ` ${say('next.due', { due: instantText(dueAt) })}`;

/** Where the submission goes from here and by when; without a step, that nothing is left to do. */
export function nextStepText(say: SayMail, next: NextStepProps | undefined): string {
  if (next === undefined) return say('next.nothing');
  const goes = say('next.step', { step: next.name, unit: next.unitName });
  return `${goes}${dueSentence(say, next.dueAt)} ${say('next.told')}`;
}

export const lineText = (say: SayMail, { number, programme }: PlanLineProps): string =>
  say('line', { number, programme });
