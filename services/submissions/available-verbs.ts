import { accessTo, isAuthor, type Work } from '../../domain/approval/access.ts';
import { stepOf } from '../../domain/approval/process.ts';
import type { RefusalCode } from '../../domain/approval/refusal.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Verdict } from '../../domain/definition/definition.ts';
import type { Caller } from '../context.ts';
import { refusalTo } from '../permission.ts';
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
  const submit: readonly AvailableVerb[] =
    (row.state === 'draft' || row.state === 'returned') &&
    refusalTo(caller, 'submission:submit', { submission: row }) === null
      ? [
          {
            verb: 'submit',
            step: null,
            verdicts: [],
            because: row.submitting === null ? null : 'already_submitted',
          },
        ]
      : [];
  if (state === null || isClosed(state.is) || state.closing !== null) return submit;
  return [
    ...submit,
    ...state.open.flatMap(({ key }) => verbsOfStep(caller, state, key)),
    ...laterAllocation(caller, state),
    ...verbsOfWhole(caller, state),
  ];
}

function verbsOfStep(caller: Caller, state: State, key: string): readonly AvailableVerb[] {
  const step = stepOf(state.definition, key);
  const open = state.open.find((candidate) => candidate.key === key);
  if (step === undefined || open === undefined) return [];
  if (open.asked !== null)
    return capacitiesFor(state, caller, 'answer', key).length > 0
      ? [{ verb: 'answer', step: key, verdicts: [], because: null }]
      : [];
  const offered: readonly (readonly [VerbKind, Work])[] = [
    ['assign', 'assign'],
    ...(open.assignee === null
      ? ([
          ['claim', 'propose'],
          ['claim', 'decide'],
        ] as const)
      : ([
          ['release', 'propose'],
          ['release', 'decide'],
        ] as const)),
    ['propose', 'propose'],
    ...worksOfKind[step.kind].map((verb) => [verb, 'decide'] as const),
  ];
  const seen = new Set<string>();
  return offered.flatMap(([verb, work]) => {
    const capacity = capacitiesFor(state, caller, verb, key).find(
      (held) => mayDo(state, key, work, caller, held) !== undefined,
    );
    if (capacity === undefined || seen.has(verb)) return [];
    seen.add(verb);
    const because = judgesOwnUnit(state, caller, key)
      ? 'own_submission'
      : (mayDo(state, key, work, caller, capacity) ?? null);
    const verdicts =
      verb === 'propose' || verb === 'decide'
        ? step.verdicts.filter((verdict) => step.kind !== 'signature' || verdict !== 'approve')
        : [];
    return [{ verb, step: key, verdicts, because }];
  });
}

/** Null when this work is theirs to do, the refusal when something stands against it, undefined when it is not their work. */
function mayDo(
  state: State,
  key: string,
  work: Work,
  caller: Caller,
  capacity: Caller['held'][number],
): RefusalCode | null | undefined {
  const actor = { personId: caller.personId, capacity, onBehalfOf: [], via: caller.via };
  const access = accessTo(state, key, work, actor);
  if (!('code' in access))
    return access.open.proposal?.persons.includes(caller.personId) && work === 'decide'
      ? 'proposer_signs'
      : null;
  return access.code === 'not_your_step' ? undefined : access.code;
}

function verbsOfWhole(caller: Caller, state: State): readonly AvailableVerb[] {
  const whole = (verb: VerbKind): AvailableVerb => ({ verb, step: null, verdicts: [], because: null });
  const authors = caller.held.some((capacity) =>
    isAuthor(state, { personId: caller.personId, capacity, onBehalfOf: [], via: caller.via }),
  );
  return [
    ...(capacitiesFor(state, caller, 'comment', undefined).length > 0
      ? [whole('comment'), whole('attach')]
      : []),
    ...(authors ? [whole('withdraw')] : []),
    ...(capacitiesFor(state, caller, 'cancel', undefined).length > 0 ? [whole('cancel')] : []),
  ];
}
