import { approvedLines } from '../../../domain/approval/amounts.ts';
import type { LineDelivery } from '../../../domain/approval/state.ts';
import { totalOf } from '../../../domain/money/vnd.ts';
import type { Fault } from '../../filled.ts';
import type { Typed } from '../../typed.ts';
import type { Act } from '../verb-form.ts';
import { amountsTyped } from './amount-fields.tsx';
import { lineField } from './judgement-input.ts';

export const counts = ['classesHeld', 'attendances', 'distinctPeople'] as const;

export const nothingYet: LineDelivery = {
  state: 'under-way',
  classesHeld: 0,
  attendances: 0,
  distinctPeople: 0,
  spent: {},
  reports: 0,
};

/** Lines that are not finished yet, with what was reported of them so far. */
export function reportable({ scene }: Act) {
  const { state, content } = scene.view;
  if (state === null) return [];
  return approvedLines(state).flatMap(({ line, amount }) => {
    const before = state.delivery[line.id] ?? nothingYet;
    const text = content?.lines.find(({ id }) => id === line.id);
    return before.state !== 'under-way' || text === undefined ? [] : [{ line: text, amount, before }];
  });
}

export type ReportTyped = {
  readonly lineId: string;
  readonly classesHeld: number;
  readonly attendances: number;
  readonly distinctPeople: number;
  readonly spent: ReturnType<typeof amountsTyped>['amounts'];
  readonly state: string;
  readonly reason: string;
};

/** The reports of the lines for which something was typed; counts and money are totals to date. */
export function reportsTyped(
  act: Act,
  typed: Typed,
): { readonly reports: readonly ReportTyped[]; readonly faults: readonly Fault[] } {
  const { reader } = act;
  const faults: Fault[] = [];
  const reports = reportable(act).flatMap(({ line, before }): readonly ReportTyped[] => {
    const at = (part: string): string => lineField(line.id, part);
    const [classesHeld = 0, attendances = 0, distinctPeople = 0] = counts.map((part) => {
      const text = typed.text(at(part));
      const number = text === '' ? before[part] : Number(text.replace(/[.\s]/g, ''));
      if (!Number.isSafeInteger(number) || number < 0)
        faults.push({ field: at(part), text: reader.word('fault.number') });
      return number;
    });
    const money = amountsTyped(reader, typed, at('spent'));
    faults.push(...money.faults);
    const state = typed.text(at('state'));
    const isTouched =
      [classesHeld, attendances, distinctPeople].join() !== counts.map((part) => before[part]).join() ||
      totalOf(money.amounts) !== totalOf(before.spent) ||
      typed.files(at('evidence')).length > 0 ||
      typed.all(at('evidenceId')).length > 0 ||
      typed.text(at('reason')) !== '';
    if (state === '' && !isTouched) return [];
    if (state === '') faults.push({ field: at('state'), text: reader.word('report.chooseState') });
    return [
      {
        lineId: line.id,
        classesHeld,
        attendances,
        distinctPeople,
        spent: money.amounts,
        state,
        reason: typed.text(at('reason')),
      },
    ];
  });
  return { reports, faults };
}
