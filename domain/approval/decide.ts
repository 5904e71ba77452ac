import type { Instant } from '../calendar/calendar.ts';
import { advance } from './advance.ts';
import { applyDue } from './clock.ts';
import type { Command, CommandKind, CommandOf } from './command.ts';
import type { Event, Settlement } from './event.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './state.ts';
import { isClosed } from './submission-state.ts';
import { openTranscript, type Transcript } from './transcript.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What an accepted command, the clock or the ledger brought about. */
export type Decided = { readonly events: readonly Event[]; readonly state: State };

/** The rules that this code knows; `submit` and `resubmit` carry the version that a submission is judged by. */
export const presentRules = 1;

/**
 * The one place where a command becomes events, or a refusal. Pure.
 * 1. What is due by now happens first, so that a late command meets fired deadlines.
 * 2. A repeated key with the same body has no further effect.
 * 3. After the verb, the submission advances as far as it goes by itself.
 */
export function decide(
  state: State | null,
  command: Command,
  now: Instant,
): Decided | { readonly refusal: Refusal } {
  const known = state?.answers[command.key.id];
  if (state !== null && known !== undefined)
    return known.body === command.key.body ? { events: [], state } : { refusal: { code: 'key_reused' } };
  const due = state === null ? null : tick(state, now);
  const transcript = openTranscript(due?.state ?? state, {
    at: now,
    actor: command.actor,
    cause: command.key,
  });
  const refusal = whyNot(due?.state ?? state, command) ?? carryOut(transcript, command);
  if (refusal !== null) return { refusal };
  advance(transcript);
  return { events: [...(due?.events ?? []), ...transcript.events()], state: transcript.state() };
}

/** What the clock brings about by now; no events when nothing is due. */
export function tick(state: State, now: Instant): Decided {
  const transcript = openTranscript(state, { at: now, actor: null, cause: null });
  applyDue(transcript);
  return { events: transcript.events(), state: transcript.state() };
}

/** What the ledger's answers bring about, after what is due by now; answers that were taken already are passed over. */
export function settle(state: State, results: readonly Settlement[], now: Instant): Decided {
  const asked = results.filter(({ key }) => state.ledger.some((movement) => movement.key === key));
  if (asked.length === 0) return { events: [], state };
  const due = tick(state, now);
  const transcript = openTranscript(due.state, { at: now, actor: null, cause: null });
  transcript.emit('settled', { results: asked });
  advance(transcript);
  return { events: [...due.events, ...transcript.events()], state: transcript.state() };
}

function whyNot(state: State | null, command: Command): Refusal | null {
  if (command.kind === 'submit') return state === null ? null : { code: 'already_submitted' };
  if (state === null) return { code: 'not_submitted' };
  return isClosed(state.is) || state.closing !== null ? { code: 'closed' } : null;
}

function carryOut<Kind extends CommandKind>(
  transcript: Transcript,
  command: CommandOf<Kind>,
): Refusal | null {
  const verb: Verb<Kind> = verbs[command.kind];
  return verb(transcript, command);
}
