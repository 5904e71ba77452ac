import { z } from 'zod';
import type { Language } from '../../domain/bilingual.ts';
import { escalationWays } from '../../domain/definition/definition.ts';
import type { Said } from '../define-email.ts';
import { instantText } from '../formats.ts';
import { instant, type MailProps, mailProps, step } from '../mail-props.ts';
import { sampleActedAt, sampleMail, sampleStep } from '../sample-mail.ts';
import type { Fact } from './facts.tsx';
import { handlersText } from './phrases.ts';

/** A task that is due: where it is, who can act, and to whom it is or will be reported. */
export const lateTask = mailProps.extend({
  step,
  handlers: z.array(z.string()).readonly(),
  dueAt: instant,
  escalation: z
    .object({ to: z.string(), how: z.enum(escalationWays), at: instant })
    .readonly()
    .optional(),
});
type LateTask = Said<Readonly<z.infer<typeof lateTask>>>;

export const lateFacts = ({ say, step: { name }, dueAt, handlers }: LateTask): readonly Fact[] => [
  [say('fact.step'), name],
  [say('fact.handlers'), handlersText(say, handlers)],
  [say('fact.due'), instantText(dueAt)],
];

/** Whether the reader is one of those who can act. */
export const isTheirs = ({ because }: MailProps): boolean => because === 'handler' || because === 'assignee';

/** Who must act, and what happens when nobody does. */
export function lateNext(mail: LateTask): string {
  const { say, escalation } = mail;
  const act = isTheirs(mail) ? say('late.next') : say('late.next.others', { unit: mail.step.unitName });
  if (escalation === undefined) return act;
  const { to, how, at } = escalation;
  return `${act} ${say(`next.escalation.${how}`, { to, at: instantText(at) })}`;
}

export const sampleLateTask = (language: Language) => ({
  ...sampleMail(language, 'handler'),
  step: sampleStep(language, 'review'),
  handlers: ['Trần Văn Bình', 'Vũ Thị Lan'],
  dueAt: sampleActedAt,
});

export const sampleEscalation = {
  to: 'Giám đốc Sở Nội vụ',
  how: 'tell',
  at: sampleActedAt + 3 * 24 * 60 * 60 * 1000,
} as const;
