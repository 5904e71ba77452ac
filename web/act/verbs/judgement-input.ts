import type { Line } from '../../../domain/content/content.ts';
import type { Fault } from '../../filled.ts';
import type { Typed } from '../../typed.ts';
import type { FieldOf } from '../sending.ts';
import type { Act } from '../verb-form.ts';
import { amountsTyped } from './amount-fields.tsx';

/** Names of the fields under a line, and of comments on parts of the whole. */
export const lineField = (lineId: string, part: string): string => `line.${lineId}.${part}`;
export const partField = (field: string): string => `part.${field}`;
/** Parts of the whole that a return can open beside the lines. */
export const commentedParts = ['basis', 'funding'] as const;

type LineInput = { readonly lineId: string; readonly verdict: string };
type CommentInput = {
  readonly at: string;
  readonly lineId?: string;
  readonly field?: string;
  readonly text: string;
};
export type JudgementTyped = {
  readonly raw: unknown;
  readonly faults: readonly Fault[];
  readonly fieldOf: FieldOf;
};

/** A judgement as it was typed: what the verb takes, and where each part of it stands on the page. */
export function judgementTyped({ reader, scene, offered, step }: Act, typed: Typed): JudgementTyped {
  const lines = scene.view.content?.lines ?? [];
  const faults: Fault[] = [];
  const judged = step?.lineVerdicts === true ? lines.flatMap((line) => lineTyped(line)) : [];
  const comments = commentsTyped(lines, typed);
  const verdict = typed.text('verdict');
  const reason = typed.text('reason');
  const isReturn = verdict === 'return';
  const raw = {
    seen: Number(typed.text('seen')),
    step: offered.step,
    verdict: verdict === '' ? undefined : verdict,
    ...(reason === '' ? {} : { reason }),
    ...(judged.length === 0 ? {} : { lines: judged }),
    ...(comments.length === 0 ? {} : { comments: comments.map(({ at: _at, ...comment }) => comment) }),
    ...(isReturn && typed.text('returnTo') !== '' ? { returnTo: typed.text('returnTo') } : {}),
    ...(isReturn ? { opensLines: typed.text('opensLines') === 'yes' } : {}),
  };
  return { raw, faults, fieldOf: fieldOfJudgement(judged, comments) };

  function lineTyped({ id }: Line): readonly LineInput[] {
    const given = typed.text(lineField(id, 'verdict'));
    if (given === '') return [];
    const lineReason = typed.text(lineField(id, 'reason'));
    if (given !== 'cut')
      return [{ lineId: id, verdict: given, ...(given === 'refuse' ? { reason: lineReason } : {}) }];
    const { amounts, faults: wrong } = amountsTyped(reader, typed, lineField(id, 'amount'));
    faults.push(...wrong);
    return [{ lineId: id, verdict: given, ...{ amountBySource: amounts, reason: lineReason } }];
  }
}

function commentsTyped(lines: readonly Line[], typed: Typed): readonly CommentInput[] {
  const onLines = lines.map(({ id }) => ({ at: lineField(id, 'comment'), lineId: id }));
  const onParts = commentedParts.map((field) => ({ at: partField(field), field }));
  return [...onLines, ...onParts].flatMap((place) => {
    const text = typed.text(place.at);
    return text === '' ? [] : [{ ...place, text }];
  });
}

const fieldOfJudgement =
  (judged: readonly LineInput[], comments: readonly CommentInput[]): FieldOf =>
  (pointer) => {
    const [head, index, part] = pointer.split('/').slice(1);
    if (head === 'remark') return 'reason';
    if (head === 'lines') {
      const lineId = judged[Number(index)]?.lineId;
      if (lineId === undefined) return null;
      if (part === 'amountBySource') return lineField(lineId, 'amount');
      return lineField(lineId, part === 'reason' || part === 'remark' ? 'reason' : 'verdict');
    }
    if (head === 'comments') return comments[Number(index)]?.at ?? null;
    return head === 'verdict' || head === 'reason' || head === 'returnTo' ? head : null;
  };
