/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
import { instant, mailProps, person, planLine, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { dueSentence, lineText, personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { type PlacedText, Quotes } from '../parts/quotes.tsx';
import { sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

/** On the whole when `line` is left out; `field` is its heading in the recipient's language. */
const comment = z
  .object({ line: planLine.optional(), field: z.string().optional(), text: z.string() })
  .readonly();

const schema = mailProps
  .extend({
    by: person,
    step,
    reason: z.string(),
    comments: z.array(comment).readonly(),
    /** The earlier step that it returns to; left out when it returns to the author. */
    returnedTo: z.string().optional(),
    /** Whether lines may be added or removed. */
    opensLines: z.boolean(),
    dueAt: instant.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;
type Returned = Said<Props>;

function placed({ say, comments }: Returned): readonly PlacedText[] {
  return comments.map(({ line, field, text }) => {
    if (line === undefined) return { place: field ?? say('comments.whole'), text };
    return { place: field === undefined ? lineText(say, line) : say('line.field', { ...line, field }), text };
  });
}

function next({ say, returnedTo, opensLines, dueAt }: Returned): string {
  if (returnedTo !== undefined) return say('returned.next.step', { step: returnedTo });
  const lines = opensLines ? ` ${say('returned.next.lines')}` : '';
  return `${say('returned.next.author')}${lines}${dueSentence(say, dueAt)}`;
}

export const returned = defineEmail<Props>(schema, {
  subject: ({ say }) => say('returned'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('returned')}
      happened={mail.say('returned.happened', { unit: mail.by.unitName, step: mail.step.name })}
      facts={[[mail.say('fact.by'), personText(mail.say, mail.by)]]}
      next={next(mail)}
      button={mail.say(mail.returnedTo === undefined ? 'button.revise' : 'button.open')}
    >
      <Quote title={mail.say('reason')} text={mail.reason} />
      <Quotes title={mail.say('comments')} texts={placed(mail)} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    by: { name: 'Trần Văn Bình', unitName: 'Sở Nội vụ' },
    step: sampleStep(language, 'review'),
    reason: 'Một số nội dung chưa rõ đối tượng và mức chi, đề nghị xã rà soát lại.',
    comments: [
      {
        line: { number: 3, programme: 'Kỹ năng số cơ bản cho cán bộ, công chức xã' },
        field: { vi: 'kinh phí', en: 'amount' }[language],
        text: 'Thù lao giảng viên vượt định mức.\nĐề nghị nêu lý do hoặc điều chỉnh.',
      },
      {
        line: { number: 7, programme: 'Hỗ trợ máy tính cho bộ phận một cửa' },
        text: 'Bổ sung số máy hiện có và tình trạng sử dụng.',
      },
    ],
    opensLines: false,
    dueAt: sampleDueAt,
  }),
});
