import type { Step } from '../definition/definition.ts';
import { type Actor, type Capacity, personsOf } from './actor.ts';
import { exclusionOf } from './exclusions.ts';
import { openStepOf, stepOf } from './process.ts';
import type { Refusal } from './refusal.ts';
import type { OpenStep, State } from './state.ts';

/** The part of a step's work: distributing it, proposing, or deciding. */
export type Work = 'assign' | 'propose' | 'decide';

/** A step that waits, with its rule, as the actor may act on it. */
export type Access = { readonly open: OpenStep; readonly step: Step };

/** Whether a capacity is one that a part of a step's work is routed to. */
export function holdsPost({ routing }: State, key: string, work: Work, { role, unitId }: Capacity): boolean {
  const step = routing.steps[key];
  return step?.unitId === unitId && step[work].includes(role);
}

/** Whether a capacity belongs to a part of a step's work; an escalated step is open to the higher post too. */
export function mayWork(state: State, key: string, work: Work, capacity: Capacity): boolean {
  const higher = openStepOf(state, key)?.escalatedTo;
  const escalated = higher?.role === capacity.role && higher.unitId === capacity.unitId;
  return escalated || holdsPost(state, key, work, capacity);
}

/** The open step for this actor and work, or why not. */
export function accessTo(state: State, key: string, work: Work, actor: Actor): Access | Refusal {
  const open = openStepOf(state, key);
  const step = stepOf(state.definition, key);
  if (open === undefined || step === undefined) return { code: 'step_not_open', pointer: '/step' };
  const isAppointed = work === 'decide' && open.appointee === actor.personId;
  if (!isAppointed && !mayWork(state, key, work, actor.capacity)) return { code: 'not_your_step' };
  return exclusionOf(state, step, open.round, personsOf(actor)) ?? { open, step };
}

/** Why this actor may not sign what waits here: they proposed it, or somebody else has taken it; null when they may. */
export function signerFault({ proposal, assignee }: OpenStep, actor: Actor): Refusal | null {
  const persons = personsOf(actor);
  if (proposal?.persons.some((person) => persons.includes(person))) return { code: 'proposer_signs' };
  if (assignee?.work === 'decide' && !persons.includes(assignee.personId))
    return { code: 'claimed_by_other' };
  return null;
}

/** Whether the actor writes for the submission's own unit. */
export const isAuthor = (state: State, { capacity }: Actor): boolean =>
  capacity.unitId === state.routing.author.unitId && state.routing.author.roles.includes(capacity.role);

/** Whether this form was filled in before what is judged last changed. */
export const isStale = (state: State, seen: number): boolean => seen < state.matter;
