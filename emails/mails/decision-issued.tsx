/** @jsxImportSource react */
import { z } from 'zod';
import { signingModes } from '../../domain/definition/definition.ts';
import { defineEmail } from '../define-email.ts';
import { dateText, moneyText } from '../formats.ts';
import { amount, localDate, mailProps, nextStep } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { nextStepText } from '../parts/phrases.ts';
import { sampleMail, sampleStep } from '../sample-mail.ts';

const decision = z
  .object({
    number: z.string(),
    date: localDate,
    signerName: z.string(),
    signingMode: z.enum(signingModes).optional(),
    issuerName: z.string(),
  })
  .readonly();

const schema = mailProps
  .extend({ decision, approved: amount.optional(), next: nextStep.optional() })
  .readonly();
type Props = z.infer<typeof schema>;

export const decisionIssued = defineEmail<Props>(schema, {
  subject: ({ say, decision: { number } }) => say('issued', { number }),
  Body: (mail) => {
    const { say } = mail;
    const { number, signerName, signingMode, issuerName } = mail.decision;
    const date = dateText(mail.decision.date);
    return (
      <Letter
        mail={mail}
        heading={say('issued', { number })}
        happened={say('issued.happened', { unit: issuerName, number, date })}
        facts={[
          [say('fact.number'), number],
          [say('fact.date'), date],
          [say('fact.signer'), signingMode === undefined ? signerName : `${signingMode} ${signerName}`],
          [
            say('fact.approved'),
            mail.approved === undefined ? undefined : moneyText(mail.approved, mail.language),
          ],
        ]}
        next={nextStepText(say, mail.next)}
        button={say('button.open')}
      />
    );
  },
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    decision: {
      number: '225/QĐ-SNV',
      date: '2026-12-10',
      signerName: 'Hoàng Minh Đức',
      signingMode: 'TUQ.',
      issuerName: 'Sở Nội vụ',
    },
    approved: 1_180_000_000,
    next: sampleStep(language, 'allocation'),
  }),
});
