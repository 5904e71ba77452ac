import { allocatableLines, approvedLines, askableFor, moneyOf } from '../../domain/approval/amounts.ts';
import type { DeliveryReport } from '../../domain/approval/command.ts';
import type { State } from '../../domain/approval/state.ts';
import type { AmountBySource } from '../../domain/money/funding-source.ts';
import { addBySource, totalOf } from '../../domain/money/vnd.ts';
import type { Intent } from './arbitrary-intent.ts';
import { type Deed, remark } from './play.ts';

/** So many hundredths of an amount, source by source. */
export const share = (amounts: AmountBySource, hundredths: number): AmountBySource =>
  Object.fromEntries(
    Object.entries(amounts).map(([source, amount]) => [source, Math.floor((amount * hundredths) / 100)]),
  );

/** Some are asked for from one source only. */
const part = (amounts: AmountBySource, choice: number): AmountBySource =>
  choice % 4 > 0 ? amounts : Object.fromEntries(Object.entries(amounts).slice(0, 1));

/** Confirms what is reserved, else asks for lines; sometimes for too much, for the wrong line, or for one twice. */
export function moneyDeedOf(
  state: State,
  step: string,
  { line, portion, choice, toggles }: Intent,
  kind: 'allocate' | 'confirm',
): Deed {
  const reserved = state.revision.lines
    .map(({ id }) => id)
    .filter((id) => totalOf(moneyOf(state, id).reserved) > 0);
  if (kind === 'confirm' || (reserved.length > 0 && toggles[0]))
    return { kind: 'confirm', step, lineIds: choice % 11 === 0 ? [...reserved, 'nowhere'] : reserved };
  const any = state.revision.lines[line];
  const wrong = any === undefined || choice % 11 > 0 ? [] : [{ line: any, amount: any.amountBySource }];
  const lines = toggles[1]
    ? allocatableLines(state)
    : allocatableLines(state).slice(line % 3, (line % 3) + 1);
  const requests = [...lines, ...wrong].map(({ line: { id }, amount }) => {
    return {
      lineId: id,
      amountBySource: part(share(askableFor(state, id, amount), portion), choice),
      score: 100 - choice,
    };
  });
  return { kind: 'allocate', step, requests };
}

/** Reports on one line or on all; sometimes more money than there is, less than before, or no evidence. */
export function reportOf(
  state: State,
  step: string,
  { line, portion, choice, toggles, hasRemark }: Intent,
): Deed {
  const lines = toggles[1] ? approvedLines(state) : approvedLines(state).slice(line, line + 1);
  const reports = lines.map(({ line: { id, kind }, amount }): DeliveryReport => {
    const before = state.delivery[id];
    const newly = share(choice % 5 === 0 ? amount : moneyOf(state, id).committed, portion);
    const spent = kind === 'training' ? share(amount, portion) : addBySource(before?.spent ?? {}, newly);
    const held = (before?.classesHeld ?? 0) + (choice % 7) - 1;
    const counts = { classesHeld: held, attendances: held * 30, distinctPeople: held * 20 };
    const evidence = toggles[2] ? [{ id: 'evidence', digest: 'digest' }] : [];
    const reached = (['under-way', 'delivered', 'closed'] as const)[choice % 3] ?? 'closed';
    return {
      lineId: id,
      ...counts,
      spent,
      evidence,
      state: reached,
      ...(hasRemark ? { remark: remark(`report-${id}`) } : {}),
    };
  });
  return { kind: 'report', step, reports };
}
