import { accessTo, holdsPost, mayWork } from '../access.ts';
import { personsOf } from '../actor.ts';
import { exclusionOf } from '../exclusions.ts';
import { openStepOf } from '../process.ts';
import type { Verb } from '../verb.ts';

/** The head gives a step to somebody of the unit; given again, it changes hands. */
export const assign: Verb<'assign'> = (transcript, { actor, step, assigneeId, work }) => {
  const state = transcript.state();
  const access = accessTo(state, step, 'assign', actor);
  if ('code' in access) return access;
  if (state.routing.steps[step]?.[work].length === 0)
    return { code: 'verdict_not_offered', pointer: '/work' };
  if (assigneeId === '') return { code: 'assignee_missing', pointer: '/assigneeId' };
  const { open } = access;
  const proposed = work === 'decide' && open.proposal?.persons.includes(assigneeId);
  const barred = proposed
    ? { code: 'proposer_signs' as const }
    : exclusionOf(state, access.step, open.round, [assigneeId]);
  if (barred !== null) return { ...barred, pointer: '/assigneeId' };
  transcript.emit('assigned', { step, assignee: { personId: assigneeId, work } });
  return null;
};

/** Somebody takes a step from the queue of the unit. */
export const claim: Verb<'claim'> = (transcript, { actor, step }) => {
  const state = transcript.state();
  const work = holdsPost(state, step, 'propose', actor.capacity) ? 'propose' : 'decide';
  const access = accessTo(state, step, work, actor);
  if ('code' in access) return access;
  const { assignee } = access.open;
  if (assignee !== null)
    return { code: personsOf(actor).includes(assignee.personId) ? 'already_decided' : 'claimed_by_other' };
  transcript.emit('claimed', { step, assignee: { personId: actor.personId, work } });
  return null;
};

/** Whoever holds a step, or distributes the work, puts it back into the queue; also who may not judge it any more. */
export const release: Verb<'release'> = (transcript, { actor, step, remark }) => {
  const state = transcript.state();
  const work = (['assign', 'propose', 'decide'] as const).find((part) =>
    mayWork(state, step, part, actor.capacity),
  );
  const open = openStepOf(state, step);
  if (open === undefined) return { code: 'step_not_open', pointer: '/step' };
  if (work === undefined) return { code: 'not_your_step' };
  const { assignee } = open;
  if (assignee === null || (work !== 'assign' && !personsOf(actor).includes(assignee.personId)))
    return { code: 'not_claimed' };
  transcript.emit('released', { step, ...(remark === undefined ? {} : { remark }) });
  return null;
};
