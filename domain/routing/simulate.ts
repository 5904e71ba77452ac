import { advance } from '../approval/advance.ts';
import type { CommandOf } from '../approval/command.ts';
import { decide } from '../approval/decide.ts';
import type { Event } from '../approval/event.ts';
import { presentStage, stepOf } from '../approval/process.ts';
import type { Refusal } from '../approval/refusal.ts';
import type { OpenStep, State } from '../approval/state.ts';
import { isClosed } from '../approval/submission-state.ts';
import { openTranscript, type Transcript } from '../approval/transcript.ts';
import type { Instant } from '../calendar/calendar.ts';
import type { StepKind } from '../definition/definition.ts';

/**
 * What would happen to a submission if it were sent now and everybody acted on their last day, and agreed. The engine
 * itself carries it on, so that what is foretold and what happens cannot differ.
 */
export function simulate(
  command: CommandOf<'submit'>,
  now: Instant,
): { readonly events: readonly Event[] } | { readonly refusal: Refusal } {
  const sent = decide(null, command, now);
  if ('refusal' in sent) return sent;
  let { state } = sent;
  const events = [...sent.events];
  for (let last = nextEnd(state); last !== null; last = nextEnd(state)) {
    const transcript = openTranscript(state, { at: last.at, actor: null, cause: null });
    for (const open of last.steps) pass(transcript, open);
    advance(transcript);
    events.push(...transcript.events());
    state = transcript.state();
  }
  return { events };
}

type End = { readonly at: Instant; readonly steps: readonly OpenStep[] };

/** The steps whose last day ends the stage: all of them, or as many as it takes. */
function nextEnd(state: State): End | null {
  const inOrder = state.open.toSorted((one, other) => one.due - other.due);
  if (isClosed(state.is) || inOrder.length === 0) return null;
  const completes = presentStage(state)?.completes ?? 'all';
  const steps = completes === 'all' ? inOrder : inOrder.slice(0, completes.atLeast);
  return { at: steps.at(-1)?.due ?? 0, steps };
}

/** A step's good end, without anybody's hand: money is granted, lines are delivered. */
function pass(transcript: Transcript, { key, round }: OpenStep): void {
  const step = stepOf(transcript.state().definition, key);
  if (step === undefined) return;
  const verdict = step.kind === 'consultation' ? 'concur' : 'approve';
  const judgements = judgingKinds.includes(step.kind) ? (step.quorum?.needed ?? 1) : 0;
  for (let given = 0; given < judgements; given += 1)
    transcript.emit('decided', { step: key, round, verdict, concern: '' });
  if (step.kind === 'signature') {
    const { signingMode = 'TM.' } = step;
    transcript.emit('decision-issued', { step: key, number: '', date: '', signingMode, file: noFile });
  }
  transcript.emit('step-closed', { step: key, outcome: 'done' });
}

const judgingKinds: readonly StepKind[] = ['review', 'approval', 'consultation'];
const noFile = { id: '', digest: '' };
