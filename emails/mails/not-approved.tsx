/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { mailProps, person, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { sampleMail, sampleStep } from '../sample-mail.ts';

const schema = mailProps.extend({ by: person, step, reason: z.string() }).readonly();
type Props = z.infer<typeof schema>;

export const notApproved = defineEmail<Props>(schema, {
  subject: ({ say }) => say('not_approved'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('not_approved')}
      happened={mail.say('not_approved.happened', { unit: mail.by.unitName, step: mail.step.name })}
      facts={[[mail.say('fact.by'), personText(mail.say, mail.by)]]}
      next={mail.say('not_approved.next')}
      button={mail.say('button.open')}
    >
      <Quote title={mail.say('reason')} text={mail.reason} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    by: { name: 'Lê Thị Thu Thủy', unitName: 'Sở Nội vụ' },
    step: sampleStep(language, 'approval'),
    reason: 'Nội dung đã có trong kế hoạch chung của tỉnh năm 2027.',
  }),
});
