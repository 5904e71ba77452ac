import { addTerm } from '../../calendar/deadlines.ts';
import type { Step } from '../../definition/definition.ts';
import { type Access, accessTo, isStale, signerFault } from '../access.ts';
import { personsOf } from '../actor.ts';
import { enterStageAt } from '../advance.ts';
import type { CommandOf, Judgement } from '../command.ts';
import { concernOf } from '../evolve/steps.ts';
import { judgementFault } from '../judgement.ts';
import { stageOfStep } from '../process.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Transcript } from '../transcript.ts';
import { unlockedBy } from '../unlocked.ts';
import type { Verb } from '../verb.ts';

/** A specialist proposes; the proposal binds nobody, but whoever made it does not sign. */
export const propose: Verb<'propose'> = (transcript, command) => {
  const access = judging(transcript.state(), command, 'propose');
  if ('code' in access) return access;
  const { assignee } = access.open;
  if (assignee?.work === 'propose' && !personsOf(command.actor).includes(assignee.personId))
    return { code: 'claimed_by_other' };
  transcript.emit('proposed', judgementOf(command));
  return null;
};

/** The signatory's verdict takes effect at once. */
export const decideStep: Verb<'decide'> = (transcript, command) => {
  const state = transcript.state();
  const access = judging(state, command, 'decide');
  if ('code' in access) return access;
  const { open, step } = access;
  if (step.kind === 'signature' && command.verdict === 'approve')
    return { code: 'document_incomplete', pointer: '/verdict' };
  const fault = signerFault(open, command.actor);
  if (fault !== null) return fault;
  if (command.verdict === 'ask') return ask(transcript, command);
  transcript.emit('decided', {
    ...judgementOf(command),
    round: open.round,
    concern: concernOf(state, step.concerns),
  });
  if (command.verdict === 'return') sendBack(transcript, command);
  if (command.verdict === 'reject' && isRejectedAt(transcript.state(), step, open.round))
    transcript.emit('rejected', { step: command.step });
  return null;
};

function judging(
  state: State,
  command: CommandOf<'propose'> | CommandOf<'decide'>,
  work: 'propose' | 'decide',
): Access | Refusal {
  const access = accessTo(state, command.step, work, command.actor);
  if ('code' in access) return access;
  if (access.open.asked !== null) return { code: 'waiting_for_answer' };
  if (isStale(state, command.seen)) return { code: 'stale' };
  return judgementFault(state, access.step, command) ?? access;
}

function judgementOf({ step, verdict, remark, lines, comments, returnTo, opensLines }: Judgement): Judgement {
  return {
    step,
    verdict,
    ...(remark === undefined ? {} : { remark }),
    ...(lines === undefined ? {} : { lines }),
    ...(comments === undefined ? {} : { comments }),
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(opensLines === undefined ? {} : { opensLines }),
  };
}

function ask(transcript: Transcript, { step, remark, comments = [] }: Judgement): Refusal | null {
  const { definition, calendar } = transcript.state();
  if (remark === undefined) return { code: 'reason_required', pointer: '/remark' };
  transcript.emit('explanation-asked', {
    step,
    remark,
    due: addTerm(transcript.at, definition.authorTerm, calendar),
  });
  for (const comment of comments) transcript.emit('commented', { comment });
  return null;
}

/** Returns the submission to its unit, or to an earlier step. */
export function sendBack(transcript: Transcript, judgement: Judgement): void {
  const { round, definition, calendar } = transcript.state();
  const { step, returnTo } = judgement;
  if (returnTo === undefined || returnTo === 'author') {
    const due = addTerm(transcript.at, definition.authorTerm, calendar);
    transcript.emit('returned', {
      step,
      round: round + 1,
      due,
      unlocked: unlockedBy(transcript.state(), judgement),
    });
    return;
  }
  transcript.emit('sent-back', { step, to: returnTo, round: round + 1 });
  enterStageAt(transcript, stageOfStep(definition, returnTo));
}

/** Rejected once the approvals that are needed can no longer come together. */
export function isRejectedAt(state: State, step: Step, round: number): boolean {
  const { needed, of } = step.quorum ?? { needed: 1, of: 1 };
  const rejections = state.decisions.filter(
    (decision) =>
      decision.counts &&
      decision.step === step.key &&
      decision.round === round &&
      decision.verdict === 'reject',
  );
  return rejections.length > of - needed;
}
