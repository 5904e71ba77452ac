import { addTerm } from '../calendar/deadlines.ts';
import { holds } from '../definition/condition.ts';
import type { Step } from '../definition/definition.ts';
import { totalOf } from '../money/vnd.ts';
import { allocatableLines, approvedAmount, approvedLines, factsOf, moneyOf } from './amounts.ts';
import { lapsedFrom } from './evolve/process.ts';
import { concernOf } from './evolve/steps.ts';
import { exclusionOf } from './exclusions.ts';
import { openStepOf, presentStage } from './process.ts';
import type { State } from './state.ts';
import { isClosed } from './submission-state.ts';
import type { Transcript } from './transcript.ts';

/** Carries a submission as far as it goes by itself: closes finished steps, enters stages, ends it. */
export function advance(transcript: Transcript): void {
  while (moveOnce(transcript));
}

function moveOnce(transcript: Transcript): boolean {
  const state = transcript.state();
  if (isClosed(state.is)) return false;
  if (state.closing !== null) return close(transcript, state.closing);
  if (state.is === 'returned') return false;
  const done = state.open.find((open) => isDone(state, open.key));
  if (done !== undefined) {
    transcript.emit('step-closed', { step: done.key, outcome: 'done' });
    return true;
  }
  return stageIsDone(state) && enterNextStage(transcript);
}

/** Ends a submission that was withdrawn or cancelled, after its reserved money went back. */
function close(transcript: Transcript, as: 'withdrawn' | 'cancelled'): boolean {
  const state = transcript.state();
  if (state.ledger.length > 0) return false;
  const movements = releases(state, 'release-reserved');
  if (movements.length > 0) transcript.emit('release-requested', { movements });
  else transcript.emit(as, {});
  return movements.length === 0;
}

function releases(state: State, kind: 'release-reserved' | 'release-committed') {
  return state.revision.lines.flatMap(({ id, kind: purpose }) => {
    const money = moneyOf(state, id);
    const amountBySource = kind === 'release-reserved' ? money.reserved : money.committed;
    if (totalOf(amountBySource) === 0) return [];
    return [
      {
        key: `${id}:${money.attempt}:${kind}`,
        kind,
        lineId: id,
        purpose,
        amountBySource,
        score: money.score,
      },
    ];
  });
}

function isDone(state: State, key: string): boolean {
  const step = presentStage(state)?.steps.find((candidate) => candidate.key === key);
  if (step === undefined) return false;
  const given = state.decisions.filter(
    (decision) => decision.counts && decision.step === key && decision.round === state.round,
  );
  switch (step.kind) {
    case 'review':
    case 'approval':
      return given.filter(({ verdict }) => verdict === 'approve').length >= (step.quorum?.needed ?? 1);
    case 'consultation':
      return given.length >= (step.quorum?.needed ?? 1);
    case 'signature':
      return state.document?.step === key;
    case 'allocation':
      return (
        state.ledger.length === 0 && allocatableLines(state).every(({ line }) => isSettled(state, line.id))
      );
    case 'delivery':
      return (
        state.ledger.length === 0 && approvedLines(state).every(({ line }) => isFinished(state, line.id))
      );
  }
}

/** Confirmed, or told to wait: nothing of it is requested or merely reserved. */
function isSettled(state: State, lineId: string): boolean {
  const money = moneyOf(state, lineId);
  return money.attempt > 0 && totalOf(money.requested) === 0 && totalOf(money.reserved) === 0;
}

const isFinished = (state: State, lineId: string): boolean =>
  (state.delivery[lineId]?.state ?? 'under-way') !== 'under-way';

function stageIsDone(state: State): boolean {
  const stage = presentStage(state);
  if (stage === undefined) return true;
  if (stage.completes === 'all') return state.open.length === 0;
  const done = state.finished.filter((key) =>
    state.decisions.some((decision) => decision.counts && decision.step === key),
  ).length;
  return state.open.length === 0 || done >= stage.completes.atLeast;
}

function enterNextStage(transcript: Transcript): boolean {
  for (const open of transcript.state().open)
    transcript.emit('step-closed', { step: open.key, outcome: 'lapsed' });
  return enterStageAt(transcript, transcript.state().stage + 1);
}

/** Enters the stage at this index, or skips it with the reason; after the last one the submission ends. */
export function enterStageAt(transcript: Transcript, index: number): boolean {
  const state = transcript.state();
  const stage = state.definition.stages[index];
  if (state.is === 'in-review' && (stage === undefined || stage.steps.every(isAfterApproval)))
    transcript.emit('approved', { amountBySource: approvedAmount(state) });
  if (stage === undefined) return finish(transcript);
  const condition = stage.condition;
  const anew = lapsedFrom(state, index);
  if (condition !== undefined && !applies(anew, condition) && !isLastSignature(anew, index)) {
    transcript.emit('stage-skipped', { stage: stage.key, condition, facts: factsOf(anew) });
    return true;
  }
  transcript.emit('stage-entered', { stage: stage.key, round: state.round });
  for (const step of stage.steps) openOrSkip(transcript, step);
  return true;
}

/** A condition that cannot be decided on these facts opens the stage: somebody must look, nothing is passed over. */
export const applies = (state: State, condition: string): boolean =>
  holds(condition, factsOf(state)) !== false;

const isAfterApproval = ({ kind }: Step): boolean => kind === 'allocation' || kind === 'delivery';

/** Some authority always signs: the last signature stage is entered when nobody has signed before it. */
function isLastSignature(state: State, index: number): boolean {
  const signs = state.definition.stages.map(({ steps }) => steps.some(({ kind }) => kind === 'signature'));
  return signs[index] === true && signs.lastIndexOf(true) === index && state.document === null;
}

/** The same within a stage: its last signature step is opened when none before it was. */
function mustSign(state: State, key: string): boolean {
  const signing = state.definition.stages
    .flatMap(({ steps }) => steps)
    .filter(({ kind }) => kind === 'signature');
  const isOpen = signing.some((step) => openStepOf(state, step.key) !== undefined);
  return signing.at(-1)?.key === key && !isOpen && state.document === null;
}

function finish(transcript: Transcript): boolean {
  const movements = releases(transcript.state(), 'release-committed');
  if (transcript.state().ledger.length > 0) return false;
  if (movements.length > 0) transcript.emit('release-requested', { movements });
  else transcript.emit('completed', {});
  return false;
}

function openOrSkip(transcript: Transcript, step: Step): void {
  const state = transcript.state();
  const { key } = step;
  const { round } = state;
  const skipped = reasonToSkip(state, step);
  if (skipped !== null)
    transcript.emit('step-skipped', { step: key, condition: skipped, facts: factsOf(state) });
  else if (stands(state, step)) transcript.emit('approval-stood', { step: key, round });
  else
    transcript.emit('step-opened', {
      step: key,
      round,
      due: addTerm(transcript.at, step.term, state.calendar),
    });
}

function reasonToSkip(state: State, { key, kind, condition }: Step): string | null {
  if (condition !== undefined && !applies(state, condition) && !mustSign(state, key)) return condition;
  return kind === 'allocation' && allocatableLines(state).length === 0 ? 'nothing to allocate' : null;
}

/** Whether what was approved in an earlier round still covers the lines this step is concerned with, by people who still may. */
function stands(state: State, step: Step): boolean {
  if (step.approvalStands !== true || state.round === 1) return false;
  const earlier = state.decisions.filter((decision) => decision.step === step.key);
  const last = earlier.filter(
    ({ round }) => round === Math.max(...earlier.map((decision) => decision.round)),
  );
  const concern = concernOf(state, step.concerns);
  return (
    last.length >= (step.quorum?.needed ?? 1) &&
    last.every(({ verdict, persons, concern: before }) => {
      const isOnward = verdict !== 'return' && verdict !== 'reject';
      return isOnward && before === concern && exclusionOf(state, step, state.round, persons) === null;
    })
  );
}
