import { addTerm } from '../../calendar/deadlines.ts';
import { signerFault } from '../access.ts';
import { type Actor, personsOf } from '../actor.ts';
import { marksFrom } from '../clock.ts';
import { exclusionOf } from '../exclusions.ts';
import { openStepOf, stepOf } from '../process.ts';
import type { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import type { Verb } from '../verb.ts';

/** Why this actor may not repair this submission: an administrator's work, and never on what is one's own. */
export function repairFault(state: State, actor: Actor): Refusal | null {
  const { role, unitId } = actor.capacity;
  const isAdministrator = state.routing.administrators.some(
    (held) => held.role === role && held.unitId === unitId,
  );
  if (!isAdministrator) return { code: 'not_your_step' };
  const persons = personsOf(actor);
  if (persons.some((person) => state.authors.includes(person))) return { code: 'own_submission' };
  return persons.some((person) => state.revision.beneficiaries.includes(person))
    ? { code: 'beneficiary' }
    : null;
}

/** Reminds whoever it waits for; who that is, the projection finds. */
export const urge: Verb<'urge'> = (transcript, { actor, step, remark }) => {
  const state = transcript.state();
  const fault = repairFault(state, actor);
  if (fault !== null) return fault;
  const waits = step === 'author' ? state.returned !== null : openStepOf(state, step) !== undefined;
  if (!waits) return { code: 'step_not_open', pointer: '/step' };
  transcript.emit('repaired', { repair: 'urge', step, remark });
  return null;
};

/** Gives a step to another holder of its work, over the head of the unit. */
export const reassign: Verb<'reassign'> = (transcript, { actor, step, assigneeId, work, remark }) => {
  const state = transcript.state();
  const fault =
    repairFault(state, actor) ??
    giverFault(state, step, actor) ??
    receiverFault(state, step, assigneeId, work);
  if (fault !== null) return atAssignee(fault);
  if (state.routing.steps[step]?.[work].length === 0)
    return { code: 'verdict_not_offered', pointer: '/work' };
  transcript.emit('repaired', { repair: 'reassign', step, personId: assigneeId, remark });
  transcript.emit('assigned', { step, assignee: { personId: assigneeId, work } });
  return null;
};

/** Lets somebody decide here who does not hold the role; never oneself. */
export const appoint: Verb<'appoint'> = (transcript, { actor, step, personId, remark }) => {
  const state = transcript.state();
  const fault =
    repairFault(state, actor) ??
    giverFault(state, step, actor) ??
    receiverFault(state, step, personId, 'decide');
  if (fault !== null) return fault;
  if (personsOf(actor).includes(personId)) return { code: 'own_repair', pointer: '/personId' };
  transcript.emit('repaired', { repair: 'appoint', step, personId, remark });
  transcript.emit('appointed', { step, personId });
  return null;
};

/** Moves a due date; what it had already brought about is over, and begins again before the new one. */
export const extend: Verb<'extend'> = (transcript, { actor, step, due, remark }) => {
  const state = transcript.state();
  const fault = repairFault(state, actor);
  if (fault !== null) return fault;
  const open = openStepOf(state, step);
  const owed = step === 'author' ? state.returned : (open?.asked ?? open);
  if (owed === null || owed === undefined) return { code: 'step_not_open', pointer: '/step' };
  if (due <= owed.due || due <= transcript.at) return { code: 'due_not_later', pointer: '/due' };
  const fired = marksFrom(state, step, due).flatMap(({ mark, at }) => (at <= transcript.at ? [mark] : []));
  transcript.emit('repaired', { repair: 'extend', step, remark });
  transcript.emit('extended', { step, due, fired });
  return null;
};

/** Gives the submission back to its unit, everything open to change. */
export const sendBackToAuthor: Verb<'send-back'> = (transcript, { actor, remark }) => {
  const state = transcript.state();
  const fault = repairFault(state, actor);
  if (fault !== null) return fault;
  const [open] = state.open;
  if (state.is !== 'in-review' || open === undefined) return { code: 'step_not_open' };
  const { round, definition, calendar, revision } = state;
  transcript.emit('repaired', { repair: 'send-back', step: open.key, remark });
  transcript.emit('returned', {
    step: open.key,
    round: round + 1,
    due: addTerm(transcript.at, definition.authorTerm, calendar),
    unlocked: { lineIds: revision.lines.map(({ id }) => id), general: true, funding: true, structure: true },
  });
  return null;
};

/** Passes over an opinion that does not come. Judgements and signatures cannot be skipped. */
export const skip: Verb<'skip'> = (transcript, { actor, step, remark }) => {
  const state = transcript.state();
  const fault = repairFault(state, actor);
  if (fault !== null) return fault;
  if (openStepOf(state, step) === undefined) return { code: 'step_not_open', pointer: '/step' };
  if (stepOf(state.definition, step)?.kind !== 'consultation')
    return { code: 'not_a_consultation', pointer: '/step' };
  transcript.emit('repaired', { repair: 'skip', step, remark });
  transcript.emit('step-closed', { step, outcome: 'skipped' });
  return null;
};

/** The organisation changed under a submission that is under way. */
export const reroute: Verb<'reroute'> = (transcript, { actor, unitId, routing, release, remark }) => {
  const state = transcript.state();
  const { role, unitId: office } = actor.capacity;
  const may = state.routing.administrators.some((held) => held.role === role && held.unitId === office);
  if (!may) return { code: 'not_your_step' };
  transcript.emit('repaired', { repair: 'reroute', remark });
  transcript.emit('rerouted', { unitId, routing });
  for (const step of release)
    if ((openStepOf(transcript.state(), step)?.assignee ?? null) !== null)
      transcript.emit('released', { step });
  return null;
};

/** Whoever may not judge here does not choose who does. */
function giverFault(state: State, key: string, actor: Actor): Refusal | null {
  const open = openStepOf(state, key);
  const step = stepOf(state.definition, key);
  return open === undefined || step === undefined
    ? null
    : exclusionOf(state, step, open.round, personsOf(actor));
}

/** A reassignment names its receiver so. */
const atAssignee = (fault: Refusal): Refusal =>
  fault.pointer === '/personId' ? { ...fault, pointer: '/assigneeId' } : fault;

function receiverFault(
  state: State,
  key: string,
  personId: string,
  work: 'propose' | 'decide',
): Refusal | null {
  const open = openStepOf(state, key);
  const step = stepOf(state.definition, key);
  if (open === undefined || step === undefined) return { code: 'step_not_open', pointer: '/step' };
  const receiver = { personId, capacity: { role: '', unitId: '' }, onBehalfOf: [], via: 'system' } as const;
  const proposed = work === 'decide' ? signerFault({ ...open, assignee: null }, receiver) : null;
  const barred = proposed ?? exclusionOf(state, step, open.round, [personId]);
  return barred === null ? null : { ...barred, pointer: '/personId' };
}
