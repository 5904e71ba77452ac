/** @jsxImportSource react */
import { z } from 'zod';
import { stepKinds } from '../../domain/definition/definition.ts';
import { defineEmail } from '../define-email.ts';
import { instantText, moneyText } from '../formats.ts';
import { amount, instant, mailProps, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { dueSentence } from '../parts/phrases.ts';
import { sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

/** Assigning and proposing inside the handling unit, or deciding, which each kind of step names in its own way. */
export const neededActions = ['assign', 'propose', ...stepKinds] as const;

const schema = mailProps
  .extend({
    action: z.enum(neededActions),
    step,
    round: z.int().positive(),
    amount: amount.optional(),
    dueAt: instant.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

export const actionNeeded = defineEmail<Props>(schema, {
  subject: ({ say, action }) => say(`needed.${action}`),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say(`needed.${mail.action}`)}
      happened={mail.say('needed.happened', {
        unit: mail.submission.unitName,
        step: mail.step.name,
        handler: mail.step.unitName,
      })}
      facts={[
        [mail.say('fact.round'), mail.round > 1 ? String(mail.round) : undefined],
        [
          mail.say('fact.requested'),
          mail.amount === undefined ? undefined : moneyText(mail.amount, mail.language),
        ],
        [mail.say('fact.due'), mail.dueAt === undefined ? undefined : instantText(mail.dueAt)],
      ]}
      next={`${mail.say(`needed.next.${mail.action}`)}${dueSentence(mail.say, mail.dueAt)}`}
      button={mail.say('button.act')}
    />
  ),
  preview: (language) => ({
    ...sampleMail(language, 'handler'),
    action: 'review',
    step: sampleStep(language, 'review'),
    round: 2,
    amount: 1_250_000_000,
    dueAt: sampleDueAt,
  }),
});
