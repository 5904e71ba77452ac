/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
import { moneyText } from '../formats.ts';
import { amount, mailProps, nextStep, person, planLine, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { lineText, nextStepText, personText } from '../parts/phrases.ts';
import { type PlacedText, Quotes } from '../parts/quotes.tsx';
import { sampleMail, sampleStep } from '../sample-mail.ts';

/** A line that was not approved as it was asked for. */
const changedLine = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('cut'),
    line: planLine,
    requested: amount,
    approved: amount,
    reason: z.string(),
  }),
  z.object({ verdict: z.literal('refuse'), line: planLine, requested: amount, reason: z.string() }),
]);

const schema = mailProps
  .extend({
    kind: z.enum(['review', 'approval']),
    by: person,
    step,
    requested: amount.optional(),
    approved: amount.optional(),
    lines: z.array(changedLine.readonly()).readonly(),
    next: nextStep.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;
type Approved = Said<Props>;

function changes({ say, language, lines }: Approved): readonly PlacedText[] {
  return lines.map((change) => {
    const values = { requested: moneyText(change.requested, language), reason: change.reason };
    const text =
      change.verdict === 'cut'
        ? say('approved.line.cut', { ...values, approved: moneyText(change.approved, language) })
        : say('approved.line.refuse', values);
    return { place: lineText(say, change.line), text };
  });
}

export const approved = defineEmail<Props>(schema, {
  subject: ({ say, kind }) => say(`approved.${kind}`),
  Body: (mail) => {
    const { say, kind, language } = mail;
    const money = (value: number | undefined) => (value === undefined ? value : moneyText(value, language));
    return (
      <Letter
        mail={mail}
        heading={say(`approved.${kind}`)}
        happened={say(`approved.happened.${kind}`, { unit: mail.by.unitName, step: mail.step.name })}
        facts={[
          [say('fact.by'), personText(say, mail.by)],
          [say('fact.requested'), money(mail.requested)],
          [say('fact.approved'), money(mail.approved)],
        ]}
        next={nextStepText(say, mail.next)}
        button={say('button.open')}
      >
        <Quotes title={say('approved.lines')} texts={changes(mail)} />
      </Letter>
    );
  },
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    kind: 'approval',
    by: { name: 'Lê Thị Thu Thủy', unitName: 'Sở Nội vụ', onBehalfOf: 'Hoàng Minh Đức' },
    step: sampleStep(language, 'approval'),
    requested: 1_250_000_000,
    approved: 1_180_000_000,
    lines: [
      {
        verdict: 'cut',
        line: { number: 4, programme: 'Bồi dưỡng ngoại ngữ' },
        requested: 120_000_000,
        approved: 80_000_000,
        reason: 'Giảm từ 3 lớp còn 2 lớp.',
      },
      {
        verdict: 'refuse',
        line: { number: 9, programme: 'Tham quan học tập kinh nghiệm' },
        requested: 30_000_000,
        reason: 'Không thuộc nội dung chi theo quy định.',
      },
    ],
    next: sampleStep(language, 'decision'),
  }),
});
