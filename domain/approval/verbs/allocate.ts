import { areAmounts, isWithin, totalOf } from '../../money/vnd.ts';
import { mayWork } from '../access.ts';
import { type Actor, personsOf } from '../actor.ts';
import { allocatableLines, askableFor, moneyOf } from '../amounts.ts';
import type { AllocationRequest } from '../command.ts';
import { exclusionOf } from '../exclusions.ts';
import { stepOf } from '../process.ts';
import type { Refusal } from '../refusal.ts';
import type { Movement, State } from '../state.ts';
import type { Verb } from '../verb.ts';

/** Finance asks the pools for money, line by line in the order of rank; the ledger answers for all of them at once. */
export const allocate: Verb<'allocate'> = (transcript, { actor, step, requests }) => {
  const state = transcript.state();
  const refusal = accessToMoney(state, step, actor) ?? requestFault(state, requests);
  if (refusal !== null) return refusal;
  const movements = requests.map((request): Movement => movementOf(state, request));
  transcript.emit('allocation-requested', { step, requests, movements });
  return null;
};

/** Finance confirms what was reserved: from here the money is the unit's. */
export const confirm: Verb<'confirm'> = (transcript, { actor, step, lineIds }) => {
  const state = transcript.state();
  const refusal = accessToMoney(state, step, actor);
  if (refusal !== null) return refusal;
  if (lineIds.length === 0) return { code: 'not_reserved', pointer: '/lineIds' };
  if (new Set(lineIds).size < lineIds.length) return { code: 'line_twice', pointer: '/lineIds' };
  const unreserved = lineIds.findIndex((lineId) => totalOf(moneyOf(state, lineId).reserved) === 0);
  if (unreserved >= 0) return { code: 'not_reserved', pointer: `/lineIds/${unreserved}` };
  const movements = lineIds.map((lineId): Movement => {
    const { attempt, score, reserved } = moneyOf(state, lineId);
    const purpose = state.revision.lines.find(({ id }) => id === lineId)?.kind ?? 'equipment';
    return {
      key: `${lineId}:${attempt}:commit`,
      kind: 'commit',
      lineId,
      purpose,
      amountBySource: reserved,
      score,
    };
  });
  transcript.emit('allocation-confirmed', { step, lineIds, movements });
  return null;
};

/** Why this actor may not move money, or null. What became free later is allocated after the step was finished too, until the submission ends. */
export function accessToMoney(state: State, key: string, actor: Actor): Refusal | null {
  const step = stepOf(state.definition, key);
  if (step?.kind !== 'allocation' || (state.is !== 'allocating' && state.is !== 'in-delivery'))
    return { code: 'step_not_open', pointer: '/step' };
  if (!mayWork(state, key, 'decide', actor.capacity)) return { code: 'not_your_step' };
  if (state.ledger.length > 0) return { code: 'settling' };
  return exclusionOf(state, step, state.round, personsOf(actor));
}

function requestFault(state: State, requests: readonly AllocationRequest[]): Refusal | null {
  if (requests.length === 0) return { code: 'not_allocatable', pointer: '/requests' };
  const seen = new Set<string>();
  for (const [index, { lineId, amountBySource }] of requests.entries()) {
    const allocatable = allocatableLines(state).find(({ line }) => line.id === lineId);
    if (allocatable === undefined) return { code: 'not_allocatable', pointer: `/requests/${index}/lineId` };
    if (seen.has(lineId)) return { code: 'line_twice', pointer: `/requests/${index}/lineId` };
    seen.add(lineId);
    if (state.delivery[lineId] !== undefined && state.delivery[lineId].state !== 'under-way')
      return { code: 'line_finished', pointer: `/requests/${index}/lineId` };
    if (
      !areAmounts(amountBySource) ||
      totalOf(amountBySource) === 0 ||
      !isWithin(amountBySource, askableFor(state, lineId, allocatable.amount))
    )
      return { code: 'not_allocatable', pointer: `/requests/${index}/amountBySource` };
  }
  return null;
}

function movementOf(state: State, { lineId, amountBySource, score }: AllocationRequest): Movement {
  const purpose = state.revision.lines.find(({ id }) => id === lineId)?.kind ?? 'equipment';
  return {
    key: `${lineId}:${moneyOf(state, lineId).attempt + 1}:reserve`,
    kind: 'reserve',
    lineId,
    purpose,
    amountBySource,
    score,
  };
}
