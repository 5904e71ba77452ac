import { mayWork, type Work } from '../../domain/approval/access.ts';
import type { Capacity } from '../../domain/approval/actor.ts';
import type { CommandKind } from '../../domain/approval/command.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Caller } from '../context.ts';
import { ServiceError } from '../service-error.ts';

/** Which part of a step's work a verb belongs to; the others are the author's, or everybody's who takes part. */
const workOfVerb: Readonly<Partial<Record<CommandKind, readonly Work[]>>> = {
  assign: ['assign'],
  claim: ['propose', 'decide'],
  release: ['assign', 'propose', 'decide'],
  propose: ['propose'],
  decide: ['decide'],
  issue: ['decide'],
  allocate: ['decide'],
  confirm: ['decide'],
  report: ['decide'],
  comment: ['assign', 'propose', 'decide'],
  attach: ['assign', 'propose', 'decide'],
};

/** Those of the caller's positions in which a verb is theirs, best first. */
export function capacitiesFor(
  state: State,
  caller: Caller,
  verb: CommandKind,
  step: string | undefined,
): readonly Capacity[] {
  const { author, administrators } = state.routing;
  const works = workOfVerb[verb] ?? [];
  const steps = step === undefined ? state.open.map(({ key }) => key) : [step];
  const isAuthors = verb !== 'cancel' && (works.length === 0 || verb === 'comment' || verb === 'attach');
  return caller.held.filter((held) => {
    if (verb === 'cancel')
      return administrators.some(({ role, unitId }) => role === held.role && unitId === held.unitId);
    if (steps.some((key) => works.some((work) => mayWork(state, key, work, held)))) return true;
    return isAuthors && held.unitId === author.unitId && author.roles.includes(held.role);
  });
}

/** The capacity in which the caller acts; without one the verb is not theirs. */
export function capacityFor(
  state: State,
  caller: Caller,
  verb: CommandKind,
  step: string | undefined,
): Capacity {
  const [capacity] = capacitiesFor(state, caller, verb, step);
  if (capacity === undefined) throw new ServiceError({ code: 'refused', because: 'not_your_step' });
  if (verb !== 'answer' && judgesOwnUnit(state, caller, step))
    throw new ServiceError({ code: 'refused', because: 'own_submission' });
  return capacity;
}

/** Whether somebody who also holds a position in the submitting unit would act where the definition names another authority. */
export function judgesOwnUnit(state: State, caller: Caller, step: string | undefined): boolean {
  const rule = step === undefined ? undefined : stepOf(state.definition, step)?.handledBy.unit.rule;
  const isOwn = state.routing.steps[step ?? '']?.unitId === state.unitId;
  return (
    rule !== undefined &&
    rule !== 'own' &&
    !isOwn &&
    caller.held.some(({ unitId }) => unitId === state.unitId)
  );
}
