/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail } from '../define-email.ts';
import { mailProps, person } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { sampleMail } from '../sample-mail.ts';

const schema = mailProps.extend({ by: person, reason: z.string() }).readonly();
type Props = z.infer<typeof schema>;

export const withdrawn = defineEmail<Props>(schema, {
  subject: ({ say }) => say('withdrawn'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('withdrawn')}
      happened={mail.say('withdrawn.happened', { unit: mail.by.unitName })}
      facts={[[mail.say('fact.by'), personText(mail.say, mail.by)]]}
      next={mail.say('ended.next')}
      button={mail.say('button.open')}
    >
      <Quote title={mail.say('reason')} text={mail.reason} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'handler'),
    by: { name: 'Nông Văn Thái', unitName: 'UBND xã Nà Hang' },
    reason: 'Xã lập lại kế hoạch theo địa giới hành chính mới.',
  }),
});
