/** @jsxImportSource react */
import { z } from 'zod';
import { defineEmail, type Said } from '../define-email.ts';
import { moneyText } from '../formats.ts';
import { amount, mailProps, nextStep, planLine } from '../mail-props.ts';
import { Letter } from '../parts/letter.tsx';
import { lineText, nextStepText } from '../parts/phrases.ts';
import { type PlacedText, Quotes } from '../parts/quotes.tsx';
import { sampleMail, sampleStep } from '../sample-mail.ts';

/** `rank` is the place in the published order; `reason` says why the money was not enough. */
const allocatedLine = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('full'), line: planLine, requested: amount, granted: amount }),
  z.object({
    outcome: z.literal('part'),
    line: planLine,
    requested: amount,
    granted: amount,
    reason: z.string(),
  }),
  z.object({
    outcome: z.literal('waiting'),
    line: planLine,
    requested: amount,
    /** Left out where no pool gives money for the source. */
    rank: z.int().positive().optional(),
    reason: z.string(),
  }),
]);
type AllocatedLine = z.infer<typeof allocatedLine>;

const schema = mailProps
  .extend({ lines: z.array(allocatedLine.readonly()).readonly(), next: nextStep.optional() })
  .readonly();
type Props = z.infer<typeof schema>;
type Allocated = Said<Props>;

function outcomeText({ say, language }: Allocated, line: AllocatedLine): string {
  const requested = moneyText(line.requested, language);
  switch (line.outcome) {
    case 'full':
      return say('allocated.full', { granted: moneyText(line.granted, language) });
    case 'part': {
      const part = say('allocated.part', { granted: moneyText(line.granted, language), requested });
      return `${part}\n${say('allocated.reason', { reason: line.reason })}`;
    }
    case 'waiting': {
      const waiting =
        line.rank === undefined
          ? say('allocated.none', { requested })
          : say('allocated.waiting', { requested, rank: line.rank });
      return `${waiting}\n${say('allocated.reason', { reason: line.reason })}`;
    }
  }
}

const outcomes = (mail: Allocated): readonly PlacedText[] =>
  mail.lines.map((line) => ({ place: lineText(mail.say, line.line), text: outcomeText(mail, line) }));

const grantedTotal = (lines: readonly AllocatedLine[]): number =>
  lines.reduce((sum, line) => sum + (line.outcome === 'waiting' ? 0 : line.granted), 0);

function next({ say, lines, next: after }: Allocated): string {
  const waits = lines.some(({ outcome }) => outcome === 'waiting');
  if (!waits) return nextStepText(say, after);
  const waiting = say('allocated.next.waiting');
  return after === undefined ? `${waiting} ${say('next.told')}` : `${waiting} ${nextStepText(say, after)}`;
}

export const allocationResult = defineEmail<Props>(schema, {
  subject: ({ say }) => say('allocated'),
  Body: (mail) => (
    <Letter
      mail={mail}
      heading={mail.say('allocated')}
      happened={mail.say('allocated.happened')}
      facts={[[mail.say('fact.granted'), moneyText(grantedTotal(mail.lines), mail.language)]]}
      next={next(mail)}
      button={mail.say('button.open')}
    >
      <Quotes title={mail.say('allocated.lines')} texts={outcomes(mail)} />
    </Letter>
  ),
  preview: (language) => ({
    ...sampleMail(language, 'author'),
    lines: [
      {
        outcome: 'full',
        line: { number: 6, programme: 'Học bổng thạc sĩ Công nghệ thông tin' },
        requested: 90_000_000,
        granted: 90_000_000,
      },
      {
        outcome: 'part',
        line: { number: 7, programme: 'Máy tính cho bộ phận một cửa' },
        requested: 75_000_000,
        granted: 45_000_000,
        reason: 'Nguồn kinh phí thiết bị chỉ còn 45.000.000 đồng.',
      },
      {
        outcome: 'waiting',
        line: { number: 8, programme: 'Thiết bị họp trực tuyến' },
        requested: 60_000_000,
        rank: 4,
        reason: 'Nguồn kinh phí thiết bị năm 2027 đã bố trí hết.',
      },
    ],
    next: sampleStep(language, 'delivery'),
  }),
});
