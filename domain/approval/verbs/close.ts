import { totalOf } from '../../money/vnd.ts';
import { isAuthor } from '../access.ts';
import type { Command } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Transcript } from '../transcript.ts';
import type { Verb } from '../verb.ts';

/** The unit takes its submission back; money that is being settled is released first. */
export const withdraw: Verb<'withdraw'> = (transcript, command) =>
  isAuthor(transcript.state(), command.actor)
    ? beginClosing(transcript, command, 'withdrawn')
    : { code: 'not_your_step' };

/** An administrator ends a submission that should not go on. */
export const cancel: Verb<'cancel'> = (transcript, command) => {
  const { role, unitId } = command.actor.capacity;
  const may = transcript
    .state()
    .routing.administrators.some((held) => held.role === role && held.unitId === unitId);
  return may ? beginClosing(transcript, command, 'cancelled') : { code: 'not_your_step' };
};

function beginClosing(
  transcript: Transcript,
  { remark }: Extract<Command, { kind: 'withdraw' | 'cancel' }>,
  as: 'withdrawn' | 'cancelled',
): Refusal | null {
  if (isCommitted(transcript.state())) return { code: 'already_committed' };
  transcript.emit('closing-began', { as, remark });
  return null;
}

const isCommitted = (state: State): boolean =>
  state.ledger.some(({ kind }) => kind === 'commit' || kind === 'spend') ||
  Object.values(state.money).some(({ committed, spent }) => totalOf(committed) + totalOf(spent) > 0);
