/** @jsxImportSource react */
import { z } from 'zod';
import { repairs } from '../../domain/approval/repair.ts';
import { defineEmail, type Said } from '../define-email.ts';
import { dateText, instantText } from '../formats.ts';
import { instant, localDate, mailProps, person, step } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { personText } from '../parts/phrases.ts';
import { Quote } from '../parts/quote.tsx';
import { sampleDueAt, sampleMail, sampleStep } from '../sample-mail.ts';

/** A paper that a second person found not to agree is `refuse-paper`. */
export const repairKindsTold = [...repairs, 'refuse-paper'] as const;

/** What the recipient has to do with it: acts now, confirms a paper, is said to have signed it, or is only told. */
export const repairParts = ['acts', 'confirms', 'signed', 'told'] as const;

/** `verdict` in the recipient's language. */
const paper = z.object({ number: z.string(), date: localDate, verdict: z.string() }).readonly();

const schema = mailProps
  .extend({
    repair: z.enum(repairKindsTold),
    part: z.enum(repairParts),
    by: person,
    step,
    /** Whoever received the work, or signed the paper. */
    receiver: z.string(),
    reason: z.string(),
    dueAt: instant.optional(),
    paper: paper.optional(),
  })
  .readonly();
type Props = z.infer<typeof schema>;

const happened = ({ say, repair, by, step: { name, unitName }, receiver }: Said<Props>): string =>
  say(`repaired.${repair}.happened`, {
    unit: by.unitName,
    step: name,
    handler: unitName,
    person: receiver,
  });

const next = {
  acts: 'late.next',
  confirms: 'repaired.next.confirms',
  signed: 'repaired.next.signed',
  told: 'next.nothing',
} as const satisfies Record<Props['part'], string>;

function because({ say, part, because: known }: Said<Props>): string | undefined {
  if (part === 'confirms' || part === 'signed') return say(`repaired.because.${part}`);
  return part === 'told' && known === 'participant' ? say('repaired.because.told') : undefined;
}

function paperText({ say, paper: told }: Said<Props>): string | undefined {
  return told === undefined ? undefined : say('repaired.paper.of', { ...told, date: dateText(told.date) });
}

export const repaired = defineEmail<Props>(schema, {
  subject: ({ say, repair }) => say(`repaired.${repair}`),
  Body: (mail) => {
    const why = because(mail);
    return (
      <Letter
        mail={mail}
        heading={mail.say(`repaired.${mail.repair}`)}
        happened={happened(mail)}
        facts={[
          [mail.say('fact.by'), personText(mail.say, mail.by)],
          [mail.say('repaired.paper'), paperText(mail)],
          [mail.say('fact.due'), mail.dueAt === undefined ? undefined : instantText(mail.dueAt)],
        ]}
        next={mail.say(next[mail.part])}
        button={mail.say(mail.part === 'acts' ? 'button.act' : 'button.open')}
        {...(why === undefined ? {} : { because: why })}
      >
        <Quote title={mail.say('reason')} text={mail.reason} />
      </Letter>
    );
  },
  preview: (language) => ({
    ...sampleMail(language, 'assignee'),
    repair: 'reassign',
    part: 'acts',
    by: { name: 'Nguyễn Khắc Việt', unitName: 'UBND tỉnh Tuyên Quang' },
    step: sampleStep(language, 'review'),
    receiver: 'Nguyễn Thị Hòa',
    reason: 'Người được phân công đi công tác dài ngày.',
    dueAt: sampleDueAt,
  }),
});
