import type { Capacity } from '../approval/actor.ts';
import type { StepRouting } from '../approval/routing.ts';
import type { Definition } from '../definition/definition.ts';
import { type Handling, handlings } from './handling-for.ts';
import { type JudgingCase, mayJudge, type OwnPeople } from './may-judge.ts';
import { holdersOf, type Organisation, type Submitter } from './organisation.ts';
import { routeStep } from './route-steps.ts';

/** `own-people`: the only holders are of the submitting unit, and would judge their own. */
export const gapReasons = ['vacant', 'own-people'] as const;
export type GapReason = (typeof gapReasons)[number];

export const gapWorks = ['submit', 'assign', 'propose', 'decide', 'told', 'passed'] as const;
export type GapWork = (typeof gapWorks)[number];

/** One part of the work of a step that nobody could do for a unit's submission. */
export type Gap = {
  readonly step: string;
  readonly work: GapWork;
  /** The unit and roles that would have to act. */
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly because: GapReason;
  /** The condition of the content under which it would be so. */
  readonly when: string | null;
};

/** Every part of every step for which nobody could act, whatever the content says. */
export function gapsFor(
  definition: Definition,
  submitter: Submitter,
  organisation: Organisation,
  own: OwnPeople,
): readonly Gap[] {
  const { unitId } = submitter;
  const sender: Gap = {
    step: 'author',
    work: 'submit',
    unitId,
    roles: ['unit-head'],
    because: 'vacant',
    when: null,
  };
  return [
    ...(own.heads.length === 0 ? [sender] : []),
    ...definition.stages
      .flatMap(({ steps }) => steps)
      .flatMap((step) =>
        handlings(step).flatMap((handling) => stepGaps({ step, handling, submitter, organisation, own })),
      ),
  ];
}

type Case = JudgingCase & { readonly handling: Handling; readonly organisation: Organisation };

function stepGaps(at: Case): readonly Gap[] {
  const { step, handling, submitter, organisation } = at;
  const routing = routeStep(step, handling, submitter, organisation);
  const gap = (work: GapWork, post: Post, able: Able): readonly Gap[] => {
    const because = whyNobody(at, routing, post, able);
    return because === null
      ? []
      : [{ step: step.key, work, ...post, because, when: handling.chosen ?? null }];
  };
  return [
    ...(['assign', 'propose', 'decide'] as const).flatMap((work) =>
      routing[work].length === 0
        ? []
        : gap(work, { unitId: routing.unitId, roles: routing[work] }, 'to-judge'),
    ),
    ...routing.escalations.flatMap((post, index) => {
      if (post === null) return [];
      return step.escalations?.[index]?.how === 'pass'
        ? gap('passed', postOf(post), 'to-judge')
        : gap('told', postOf(post), 'to-read');
    }),
  ];
}

type Post = Pick<Gap, 'unitId' | 'roles'>;
type Able = 'to-judge' | 'to-read';

const postOf = ({ unitId, role }: Capacity): Post => ({ unitId, roles: [role] });

function whyNobody(at: Case, routing: StepRouting, post: Post, able: Able): GapReason | null {
  const holders = holdersOf(at.organisation, post);
  if (holders.length === 0) return 'vacant';
  return able === 'to-read' || mayJudge(at, routing, holders).length > 0 ? null : 'own-people';
}
