import type { Step } from '../definition/definition.ts';
import { areAmounts, isWithin, totalOf } from '../money/vnd.ts';
import { approvedOf } from './amounts.ts';
import type { Judgement } from './command.ts';
import { stageOfStep } from './process.ts';
import type { Refusal } from './refusal.ts';
import type { LineVerdict } from './revision.ts';
import type { State } from './state.ts';

const needReason = ['return', 'reject', 'object', 'ask'];

/** What is wrong with a judgement by itself, whoever gives it; null when nothing is. */
export function judgementFault(state: State, step: Step, judgement: Judgement): Refusal | null {
  const { verdict, remark, lines = [], comments = [], returnTo = 'author' } = judgement;
  if (!step.verdicts.includes(verdict)) return { code: 'verdict_not_offered', pointer: '/verdict' };
  if (needReason.includes(verdict) && remark === undefined)
    return { code: 'reason_required', pointer: '/remark' };
  if (verdict === 'return' && !mayReturnTo(state, step, returnTo))
    return { code: 'return_target_unknown', pointer: '/returnTo' };
  if (lines.length > 0 && (step.lineVerdicts !== true || verdict === 'ask'))
    return { code: 'line_verdicts_not_offered', pointer: '/lines' };
  for (const [index, { id, lineId }] of comments.entries()) {
    if (lineId !== undefined && !hasLine(state, lineId))
      return { code: 'line_unknown', pointer: `/comments/${index}/lineId` };
    if (state.commentIds.includes(id) || comments.slice(0, index).some((other) => other.id === id))
      return { code: 'comment_twice', pointer: `/comments/${index}` };
  }
  return lineFault(state, lines);
}

const hasLine = (state: State, lineId: string): boolean =>
  state.revision.lines.some(({ id }) => id === lineId);

/** The author always; an earlier step only where the definition names it. */
const mayReturnTo = ({ definition }: State, step: Step, target: string): boolean =>
  (step.returnTo ?? ['author']).includes(target) &&
  (target === 'author' || stageOfStep(definition, target) < stageOfStep(definition, step.key));

function lineFault(state: State, lines: readonly LineVerdict[]): Refusal | null {
  const seen = new Set<string>();
  for (const [index, judged] of lines.entries()) {
    const line = state.revision.lines.find(({ id }) => id === judged.lineId);
    if (line === undefined) return { code: 'line_unknown', pointer: `/lines/${index}/lineId` };
    if (seen.has(judged.lineId)) return { code: 'line_twice', pointer: `/lines/${index}/lineId` };
    seen.add(judged.lineId);
    const amount = approvedOf(state, line) ?? {};
    if (judged.verdict === 'cut' && !isCut(judged.amountBySource, amount))
      return { code: 'cut_exceeds', pointer: `/lines/${index}/amountBySource` };
  }
  return null;
}

function isCut(to: Extract<LineVerdict, { verdict: 'cut' }>['amountBySource'], from: typeof to): boolean {
  return areAmounts(to) && isWithin(to, from) && totalOf(to) < totalOf(from);
}
