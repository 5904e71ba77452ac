import { accessTo, isAuthor, signerFault, type Work } from '../../domain/approval/access.ts';
import { type Actor, personsOf } from '../../domain/approval/actor.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { RefusalCode } from '../../domain/approval/refusal.ts';
import type { OpenStep, State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Step, Verdict } from '../../domain/definition/definition.ts';
import type { Caller } from '../context.ts';
import { type Standing, standingsOf } from '../delegations/standings.ts';
import { refusalTo, unitHeadStanding } from '../permission.ts';
import { capacitiesFor, judgesOwnUnit } from './capacity.ts';
import { laterAllocation } from './later-allocation.ts';
import type { SubmissionRow } from './load-submission.ts';
import type { VerbKind } from './verb-inputs.ts';

/** What the caller could do now; `because` says why not, where they are in the right place but something stands against it. */
export type AvailableVerb = {
  readonly verb: VerbKind | 'submit';
  readonly step: string | null;
  readonly verdicts: readonly Verdict[];
  readonly because: RefusalCode | null;
  /** Ids of those whom the caller would act for; none when it is their own to do. */
  readonly onBehalfOf: readonly string[];
};

const worksOfKind = {
  review: ['decide'],
  consultation: ['decide'],
  approval: ['decide'],
  signature: ['issue', 'decide'],
  allocation: ['allocate', 'confirm'],
  delivery: ['report'],
} as const satisfies Record<string, readonly VerbKind[]>;

/** Every verb that is the caller's at this submission, as the page offers it and the API tells it. */
export function availableVerbs(
  caller: Caller,
  row: SubmissionRow,
  state: State | null,
): readonly AvailableVerb[] {
  if (refusalTo(caller, 'submission:act', { submission: row }) !== null) return [];
  const submit = submitOf(caller, row);
  if (state === null || isClosed(state.is) || state.closing !== null) return submit;
  return [
    ...submit,
    ...state.open.flatMap((open) => verbsOfStep(caller, state, open)),
    ...laterAllocation(caller, state),
    ...verbsOfWhole(caller, state),
  ];
}

function submitOf(caller: Caller, row: SubmissionRow): readonly AvailableVerb[] {
  if (row.state !== 'draft' && row.state !== 'returned') return [];
  if (refusalTo(caller, 'submission:submit', { submission: row }) !== null) return [];
  const because = row.submitting === null ? null : 'already_submitted';
  const onBehalfOf = unitHeadStanding(caller, row)?.onBehalfOf ?? [];
  return [{ verb: 'submit', step: null, verdicts: [], because, onBehalfOf }];
}

function verbsOfStep(caller: Caller, state: State, open: OpenStep): readonly AvailableVerb[] {
  const { key, asked } = open;
  const step = stepOf(state.definition, key);
  if (step === undefined) return [];
  if (asked !== null) {
    const [standing] = capacitiesFor(state, caller, 'answer', key);
    return standing === undefined ? [] : [offer('answer', key, standing)];
  }
  const seen = new Set<string>();
  return offeredAt(step, open).flatMap(([verb, work]) => {
    const tried = capacitiesFor(state, caller, verb, key).flatMap((standing) => {
      const refusal = mayDo(state, verb, work, open, { ...standing, ...selfOf(caller) });
      return refusal === undefined ? [] : [{ standing, refusal }];
    });
    const best = tried.find(({ refusal }) => refusal === null) ?? tried[0];
    if (best === undefined || seen.has(verb)) return [];
    seen.add(verb);
    const because = judgesOwnUnit(state, caller, key) ? 'own_submission' : best.refusal;
    return [{ ...offer(verb, key, best.standing), verdicts: verdictsFor(verb, step), because }];
  });
}

/** What can be done at a step, and the part of its work that it belongs to. */
function offeredAt({ kind }: Step, { assignee }: OpenStep): readonly (readonly [VerbKind, Work])[] {
  const taking: readonly VerbKind[] = assignee === null ? ['claim'] : ['release', 'take-over'];
  const works: readonly Work[] = assignee === null ? ['propose', 'decide'] : [assignee.work, 'assign'];
  return [
    ['assign', 'assign'],
    ...taking.flatMap((verb) => works.map((work) => [verb, work] as const)),
    ['propose', 'propose'],
    ...worksOfKind[kind].map((verb) => [verb, 'decide'] as const),
  ];
}

/** Null when this work is theirs to do, the refusal when something stands against it, undefined when it is not their work. */
function mayDo(
  state: State,
  verb: VerbKind,
  work: Work,
  open: OpenStep,
  actor: Actor,
): RefusalCode | null | undefined {
  const access = accessTo(state, open.key, work, actor);
  const isHolder = open.assignee !== null && personsOf(actor).includes(open.assignee.personId);
  if (verb === 'release') return work === 'assign' || isHolder ? fromOwn(access) : undefined;
  if (verb === 'take-over' && (isHolder || work === 'assign')) return undefined;
  if ('code' in access) return access.code === 'not_your_step' ? undefined : access.code;
  if (work !== 'decide') return null;
  const fault = signerFault(verb === 'take-over' ? { ...open, assignee: null } : open, actor);
  return fault?.code ?? null;
}

/** Whoever may not judge any more may still put the work back. */
const fromOwn = (access: ReturnType<typeof accessTo>): null | undefined =>
  'code' in access && access.code === 'not_your_step' ? undefined : null;

const verdictsFor = (verb: VerbKind, { kind, verdicts }: Step): readonly Verdict[] =>
  verb === 'propose' || verb === 'decide'
    ? verdicts.filter((verdict) => kind !== 'signature' || verdict !== 'approve')
    : [];

function verbsOfWhole(caller: Caller, state: State): readonly AvailableVerb[] {
  const [reader] = capacitiesFor(state, caller, 'comment', undefined);
  const author = standingsOf(caller, state.definition.kind).find((standing) =>
    isAuthor(state, { ...standing, ...selfOf(caller) }),
  );
  const [administrator] = capacitiesFor(state, caller, 'cancel', undefined);
  return [
    ...(reader === undefined ? [] : [offer('comment', null, reader), offer('attach', null, reader)]),
    ...(author === undefined ? [] : [offer('withdraw', null, author)]),
    ...(administrator === undefined ? [] : [offer('cancel', null, administrator)]),
  ];
}

const offer = (verb: VerbKind, step: string | null, { onBehalfOf }: Standing): AvailableVerb => ({
  verb,
  step,
  verdicts: [],
  because: null,
  onBehalfOf,
});

const selfOf = ({ personId, via }: Caller) => ({ personId, via });
