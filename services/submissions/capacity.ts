import { mayWork, type Work } from '../../domain/approval/access.ts';
import type { Capacity } from '../../domain/approval/actor.ts';
import type { Command, CommandKind } from '../../domain/approval/command.ts';
import { decide } from '../../domain/approval/decide.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { State } from '../../domain/approval/state.ts';
import type { Caller } from '../context.ts';
import { principalsFor, type Standing, standingsOf } from '../delegations/standings.ts';
import { ServiceError } from '../service-error.ts';

/** Which part of a step's work a verb belongs to; the others are the author's, or everybody's who takes part. */
const workOfVerb: Readonly<Partial<Record<CommandKind, readonly Work[]>>> = {
  assign: ['assign'],
  claim: ['propose', 'decide'],
  'take-over': ['propose', 'decide'],
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

/** At least one, the first to be tried first. */
export type Standings = readonly [Standing, ...(readonly Standing[])];

/** What nobody does for somebody else: taking work for oneself would not come back; to cancel is an administrator's. */
const inPersonOnly: readonly CommandKind[] = ['claim', 'take-over', 'cancel'];

/** The caller's standings in which a verb is theirs: their own first, then those of whom they stand in for. */
export function capacitiesFor(
  state: State,
  caller: Caller,
  verb: CommandKind,
  step: string | undefined,
): readonly Standing[] {
  const isTheirs = (capacity: Capacity) => belongsTo(state, verb, step, capacity);
  return standingsOf(caller, state.definition.kind).filter(({ capacity, onBehalfOf }) => {
    if (onBehalfOf.length > 0) return !inPersonOnly.includes(verb) && isTheirs(capacity);
    return isTheirs(capacity) || isAppointed(state, caller, verb, step);
  });
}

function belongsTo(state: State, verb: CommandKind, step: string | undefined, held: Capacity): boolean {
  const { author, administrators } = state.routing;
  if (verb === 'cancel')
    return administrators.some(({ role, unitId }) => role === held.role && unitId === held.unitId);
  const works = workOfVerb[verb] ?? [];
  const steps = step === undefined ? state.open.map(({ key }) => key) : [step];
  if (steps.some((key) => works.some((work) => mayWork(state, key, work, held)))) return true;
  const isAuthors = works.length === 0 || verb === 'comment' || verb === 'attach';
  return isAuthors && held.unitId === author.unitId && author.roles.includes(held.role);
}

/** Whom an administrator let decide here, decides in whatever position they hold. */
const isAppointed = (state: State, { personId }: Caller, verb: CommandKind, step: string | undefined) =>
  step !== undefined &&
  verb !== 'release' &&
  workOfVerb[verb]?.includes('decide') === true &&
  state.open.some(({ key, appointee }) => key === step && appointee === personId);

/** The standings in which the caller may act; without one the verb is not theirs. */
export function requireStandings(
  state: State,
  caller: Caller,
  verb: CommandKind,
  step: string | undefined,
): Standings {
  const [first, ...others] = capacitiesFor(state, caller, verb, step);
  if (first === undefined) throw new ServiceError({ code: 'refused', because: 'not_your_step' });
  if (verb !== 'answer' && judgesOwnUnit(state, caller, step))
    throw new ServiceError({ code: 'refused', because: 'own_submission' });
  return [first, ...others];
}

/** The first standing in which the rules take the command; where they take it in none, the first, to tell what it is refused for. */
export function bestStanding(
  state: State,
  standings: Standings,
  commandIn: (standing: Standing) => Command,
): Standing {
  const [first, ...others] = standings;
  if (others.length === 0) return first;
  const now = Date.now();
  return standings.find((standing) => !('refusal' in decide(state, commandIn(standing), now))) ?? first;
}

/**
 * Whether somebody of the submitting unit would act where the definition names another authority. Whoever stands in for
 * somebody of that unit counts as one of it, in whatever standing they act.
 */
export function judgesOwnUnit(
  state: State,
  caller: Pick<Caller, 'held' | 'standsInFor'>,
  step: string | undefined,
): boolean {
  const rule = step === undefined ? undefined : stepOf(state.definition, step)?.handledBy.unit.rule;
  const isOwn = state.routing.steps[step ?? '']?.unitId === state.unitId;
  const held = [
    ...caller.held,
    ...principalsFor(caller, state.definition.kind).flatMap((principal) => principal.held),
  ];
  return rule !== undefined && rule !== 'own' && !isOwn && held.some(({ unitId }) => unitId === state.unitId);
}
