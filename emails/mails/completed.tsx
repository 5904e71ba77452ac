/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { moneyText } from '../formats.ts';
import { amount, mailProps } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { sampleMail } from '../sample-mail.ts';

const schema = mailProps
  .extend({
    linesDelivered: z.int().nonnegative(),
    linesClosed: z.int().nonnegative(),
    granted: amount.optional(),
    spent: amount.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

export const completed = defineEmail<Props>(schema, {
  subject: ({ say }) => say('completed'),
  Body: (mail) => {
    const { say, language } = mail;
    const money = (value: number | undefined) => (value === undefined ? value : moneyText(value, language));
    return (
      <Letter
        mail={mail}
        heading={say('completed')}
        happened={say('completed.happened')}
        facts={[
          [say('completed.delivered'), String(mail.linesDelivered)],
          [say('completed.closed'), String(mail.linesClosed)],
          [say('fact.granted'), money(mail.granted)],
          [say('fact.spent'), money(mail.spent)],
        ]}
        next={say('completed.next')}
        button={say('button.open')}
      />
    );
  },
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    linesDelivered: 11,
    linesClosed: 1,
    granted: 1_135_000_000,
    spent: 1_098_500_000,
  }),
});
