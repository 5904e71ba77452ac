import { z } from 'zod';
import { verdicts } from '../../domain/definition/definition.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';

const comment = z.object({
  lineId: z.string().optional(),
  field: z.string().optional(),
  remark: z.string().nullish(),
});
const judgement = z.object({
  verdict: z.enum(verdicts),
  lines: z
    .array(
      z.object({
        lineId: z.string(),
        verdict: z.enum(['approve', 'cut', 'refuse']),
        amountBySource: z.partialRecord(z.enum(fundingSources), z.number()).optional(),
        remark: z.string().nullish(),
      }),
    )
    .default([]),
  comments: z.array(comment).default([]),
  returnTo: z.string().optional(),
  opensLines: z.boolean().optional(),
});

export type TimelineJudgement = z.output<typeof judgement>;
export type OpinionKind = 'proposed' | 'decided' | 'asked' | 'answered' | 'commented';

/** What somebody said about a submission, with the number of the sending that they looked at. */
export type Opinion = {
  readonly kind: OpinionKind;
  readonly entry: TimelineEntry;
  readonly sending: number;
  readonly judgement: TimelineJudgement | null;
  readonly comments: readonly z.output<typeof comment>[];
};

const kinds: Readonly<Partial<Record<TimelineEntry['type'], OpinionKind>>> = {
  proposed: 'proposed',
  decided: 'decided',
  'explanation-asked': 'asked',
  'explanation-answered': 'answered',
  commented: 'commented',
};

/** All opinions in the order in which they were given. */
export function opinionsIn(timeline: readonly TimelineEntry[]): readonly Opinion[] {
  let sending = 0;
  return timeline.flatMap((entry): readonly Opinion[] => {
    if (entry.type === 'submitted' || entry.type === 'resubmitted') sending += 1;
    const kind = kinds[entry.type];
    if (kind === undefined) return [];
    const judged = judgement.safeParse(entry.data);
    const single = comment.safeParse(entry.data.comment);
    const comments = judged.success ? judged.data.comments : single.success ? [single.data] : [];
    return [{ kind, entry, sending, judgement: judged.success ? judged.data : null, comments }];
  });
}

/** A proposal that somebody has signed or decided otherwise since, at the same step in the same round. */
export const isDecidedSince = (opinion: Opinion, all: readonly Opinion[]): boolean =>
  all.some(
    ({ kind, sending, entry }) =>
      kind === 'decided' &&
      sending === opinion.sending &&
      entry.step === opinion.entry.step &&
      entry.seq > opinion.entry.seq,
  );

/** The proposal that waits for its signature at a step, if there is one. */
export const openProposal = (all: readonly Opinion[], step: string): Opinion | undefined =>
  all.findLast(
    (opinion) => opinion.kind === 'proposed' && opinion.entry.step === step && !isDecidedSince(opinion, all),
  );
