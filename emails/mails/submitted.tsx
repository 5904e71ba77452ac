/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
import { instantText, moneyText } from '../formats.ts';
import { amount, instant, mailProps, nextStep, person } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { nextStepText, personText } from '../parts/phrases.ts';
import { sampleActedAt, sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

const schema = mailProps
  .extend({
    by: person,
    at: instant,
    round: z.int().positive(),
    amount: amount.optional(),
    next: nextStep.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

const heading = ({ say, round }: Said<Props>): string =>
  round > 1 ? say('submitted.again', { round }) : say('submitted');

/** The receipt. */
export const submitted = defineEmail<Props>(schema, {
  subject: heading,
  Body: (mail) => {
    const { say, round } = mail;
    const at = instantText(mail.at);
    return (
      <Letter
        mail={mail}
        heading={heading(mail)}
        happened={
          round > 1 ? say('submitted.happened.again', { round, at }) : say('submitted.happened', { at })
        }
        facts={[
          [say('fact.by'), personText(say, mail.by)],
          [
            say('fact.requested'),
            mail.amount === undefined ? undefined : moneyText(mail.amount, mail.language),
          ],
        ]}
        next={nextStepText(say, mail.next)}
        button={say('button.open')}
      />
    );
  },
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    by: { name: 'Nông Văn Thái', unitName: 'UBND xã Nà Hang' },
    at: sampleActedAt,
    round: 1,
    amount: 1_250_000_000,
    next: { ...sampleStep(language, 'review'), dueAt: sampleDueAt },
  }),
});
