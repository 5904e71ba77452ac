/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { instant, mailProps, person, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { dueSentence, personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

const schema = mailProps
  .extend({
    by: person,
    step,
    question: z.string().optional(),
    answer: z.string(),
    dueAt: instant.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

export const explanationAnswered = defineEmail<Props>(schema, {
  subject: ({ say }) => say('answered'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('answered')}
      happened={mail.say('answered.happened', { unit: mail.by.unitName })}
      facts={[[mail.say('fact.by'), personText(mail.say, mail.by)]]}
      next={`${mail.say('answered.next', { step: mail.step.name, unit: mail.step.unitName })}${dueSentence(mail.say, mail.dueAt)}`}
      button={mail.say('button.open')}
    >
      <Quote title={mail.say('question')} text={mail.question} />
      <Quote title={mail.say('answer')} text={mail.answer} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'asker'),
    by: { name: 'Nông Văn Thái', unitName: 'UBND xã Nà Hang' },
    step: sampleStep(language, 'review'),
    question: 'Đề nghị làm rõ nhu cầu đào tạo 40 học viên ở nội dung 5.',
    answer: 'Xã có 22 công chức và 18 người hoạt động không chuyên trách ở thôn cùng tham gia.',
    dueAt: sampleDueAt,
  }),
});
