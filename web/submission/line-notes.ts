import { totalOf } from '../../domain/money/vnd.ts';
import type { TimelineEntry } from '../../services/submissions/timeline.ts';
import type { LineVerdictKind } from '../states.ts';
import { isDecidedSince, type Opinion } from './opinions.ts';

/** What was said about one line, or about a part of the whole. */
export type LineNote = {
  /** Null: about the whole, or its field. */
  readonly lineId: string | null;
  readonly field: string | null;
  readonly text: string | null;
  readonly verdict: LineVerdictKind | null;
  /** What a cut leaves, VND. */
  readonly amount: number | null;
  readonly sending: number;
  readonly unit: string | null;
  readonly isProposal: boolean;
  /** The line was changed in a later sending. */
  readonly isMended: boolean;
};

/** Every comment and verdict on lines, without proposals that were decided on since. */
export function lineNotesIn(
  opinions: readonly Opinion[],
  timeline: readonly TimelineEntry[],
): readonly LineNote[] {
  const changed = changedLinesBySending(timeline);
  const isMended = (lineId: string | null, sending: number): boolean =>
    lineId !== null && changed.some((lines, index) => index + 1 > sending && lines.includes(lineId));
  return opinions
    .filter((opinion) => opinion.kind !== 'proposed' || !isDecidedSince(opinion, opinions))
    .flatMap(({ kind, entry, sending, judgement, comments }) => {
      const common = { sending, unit: entry.unit, isProposal: kind === 'proposed' };
      return [
        ...(judgement?.lines ?? []).map(({ lineId, verdict, amountBySource, remark }) => ({
          ...common,
          lineId,
          field: null,
          text: remark ?? null,
          verdict,
          amount: amountBySource === undefined ? null : totalOf(withoutGaps(amountBySource)),
          isMended: isMended(lineId, sending),
        })),
        ...comments.map(({ lineId = null, field = null, remark }) => ({
          ...common,
          lineId,
          field,
          text: remark ?? null,
          verdict: null,
          amount: null,
          isMended: isMended(lineId, sending),
        })),
      ];
    });
}

type Gappy = Readonly<Partial<Record<string, number | undefined>>>;
const withoutGaps = (amounts: Gappy): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([source, amount]) => (amount === undefined ? [] : [[source, amount]])),
  );

/** By sending, from the first: which lines it changed. */
const changedLinesBySending = (timeline: readonly TimelineEntry[]): readonly (readonly string[])[] =>
  timeline.flatMap(({ type, data }) => {
    if (type === 'submitted') return [[]];
    const lines = data.changedLines;
    return type === 'resubmitted' && Array.isArray(lines) ? [lines.map(String)] : [];
  });
