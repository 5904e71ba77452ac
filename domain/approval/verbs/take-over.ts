import { accessTo, signerFault } from '../access.ts';
import { personsOf } from '../actor.ts';
import type { Verb } from '../verb.ts';

/** Somebody of the unit takes a step from whom holds it, and says why. */
export const takeOver: Verb<'take-over'> = (transcript, { actor, step, remark }) => {
  const state = transcript.state();
  const held = state.open.find(({ key }) => key === step)?.assignee ?? null;
  const work = held?.work ?? 'decide';
  const access = accessTo(state, step, work, actor);
  if ('code' in access) return access;
  if (held === null) return { code: 'not_claimed' };
  if (personsOf(actor).includes(held.personId)) return { code: 'already_decided' };
  const barred = work === 'decide' ? signerFault({ ...access.open, assignee: null }, actor) : null;
  if (barred !== null) return barred;
  transcript.emit('released', { step, remark });
  transcript.emit('claimed', { step, assignee: { personId: actor.personId, work } });
  return null;
};
