/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { instant, mailProps, person, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { dueSentence, personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

const schema = mailProps
  .extend({ by: person, step, question: z.string(), dueAt: instant.optional() })
  .readonly();
type Props = z.infer<typeof schema>;

export const explanationAsked = defineEmail<Props>(schema, {
  subject: ({ say }) => say('asked'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('asked')}
      happened={mail.say('asked.happened', { unit: mail.by.unitName, step: mail.step.name })}
      facts={[[mail.say('fact.by'), personText(mail.say, mail.by)]]}
      next={`${mail.say('asked.next')}${dueSentence(mail.say, mail.dueAt)}`}
      button={mail.say('button.explain')}
    >
      <Quote title={mail.say('question')} text={mail.question} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    by: { name: 'Trần Văn Bình', unitName: 'Sở Nội vụ' },
    step: sampleStep(language, 'review'),
    question: 'Đề nghị làm rõ nhu cầu đào tạo 40 học viên ở nội dung 5 so với số biên chế được giao.',
    dueAt: sampleDueAt,
  }),
});
