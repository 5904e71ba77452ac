import { areAmounts, isWithin, subtractBySource, totalOf } from '../../money/vnd.ts';
import { accessTo } from '../access.ts';
import { approvedLines, moneyOf, pooledPart, spendableOf } from '../amounts.ts';
import type { DeliveryReport } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { LineDelivery, Movement, State } from '../state.ts';
import type { Verb } from '../verb.ts';

const nothingYet: LineDelivery = {
  state: 'under-way',
  classesHeld: 0,
  attendances: 0,
  distinctPeople: 0,
  spent: {},
  reports: 0,
};

/** The unit reports totals to date; what was spent leaves the pools, what is left of a finished line goes back. */
export const report: Verb<'report'> = (transcript, { actor, step, reports }) => {
  const state = transcript.state();
  const access = accessTo(state, step, 'decide', actor);
  if ('code' in access) return access;
  if (access.step.kind !== 'delivery') return { code: 'step_not_open', pointer: '/step' };
  if (state.ledger.length > 0) return { code: 'settling' };
  if (new Set(reports.map(({ lineId }) => lineId)).size < reports.length)
    return { code: 'line_twice', pointer: '/reports' };
  for (const [index, one] of reports.entries()) {
    const fault = reportFault(state, one);
    if (fault !== null) return { ...fault, pointer: `/reports/${index}${fault.pointer ?? ''}` };
  }
  if (reports.length === 0) return { code: 'line_unknown', pointer: '/reports' };
  transcript.emit('delivery-reported', {
    step,
    reports,
    movements: reports.flatMap((one) => movementsOf(state, one)),
  });
  return null;
};

function reportFault(state: State, reported: DeliveryReport): Refusal | null {
  const approved = approvedLines(state).find(({ line }) => line.id === reported.lineId);
  if (approved === undefined) return { code: 'line_unknown', pointer: '/lineId' };
  const before = state.delivery[reported.lineId] ?? nothingYet;
  if (before.state !== 'under-way') return { code: 'line_finished', pointer: '/lineId' };
  const shrinks = (['classesHeld', 'attendances', 'distinctPeople'] as const).find(
    (field) => reported[field] < before[field],
  );
  if (shrinks !== undefined) return { code: 'report_shrinks', pointer: `/${shrinks}` };
  if (!areAmounts(reported.spent) || !isWithin(before.spent, reported.spent))
    return { code: 'report_shrinks', pointer: '/spent' };
  if (reported.distinctPeople > reported.attendances)
    return { code: 'people_exceed', pointer: '/distinctPeople' };
  if (!isWithin(reported.spent, spendableOf(state, approved.line, approved.amount)))
    return { code: 'spent_exceeds', pointer: '/spent' };
  if (reported.state === 'delivered' && reported.evidence.length === 0)
    return { code: 'evidence_required', pointer: '/evidence' };
  if (reported.state === 'closed' && reported.remark === undefined)
    return { code: 'reason_required', pointer: '/remark' };
  return null;
}

function movementsOf(state: State, { lineId, spent, state: reached }: DeliveryReport): readonly Movement[] {
  const line = state.revision.lines.find(({ id }) => id === lineId);
  if (line === undefined || line.kind === 'training') return [];
  const money = moneyOf(state, lineId);
  const nth = (state.delivery[lineId]?.reports ?? 0) + 1;
  const newly = subtractBySource(pooledPart(spent), money.spent);
  const left = reached === 'under-way' ? {} : subtractBySource(money.committed, newly);
  const movement = (
    kind: Movement['kind'],
    amountBySource: Movement['amountBySource'],
  ): readonly Movement[] =>
    totalOf(amountBySource) === 0
      ? []
      : [
          {
            key: `${lineId}:${nth}:${kind}`,
            kind,
            lineId,
            purpose: line.kind,
            amountBySource,
            score: money.score,
          },
        ];
  return [
    ...movement('spend', newly),
    ...movement('release-committed', left),
    ...movement('release-reserved', reached === 'under-way' ? {} : money.reserved),
  ];
}
