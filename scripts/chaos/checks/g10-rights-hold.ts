import type { Capacity } from '../../../domain/approval/actor.ts';
import type { Event } from '../../../domain/approval/event.ts';
import type { Operation, Violation } from '../operation.ts';
import type { Case } from './case.ts';
import { certaintyOf, nameOf } from './requests.ts';
import type { Scene } from './scene.ts';
import { accuse } from './violation.ts';

/** Refusals that say: you may not. */
const noRight: readonly string[] = [
  ...[
    'not_found',
    'forbidden',
    'not_your_step',
    'not_a_reader',
    'not_the_unit_head',
    'not_an_author_of_the_unit',
  ],
  ...[
    'own_submission',
    'beneficiary',
    'already_decided',
    'decided_elsewhere',
    'proposer_signs',
    'verdict_not_offered',
  ],
];

/** What must be refused was; what was offered was not refused for want of a right. */
export const answersAsExpected = ({ evidence }: Scene): readonly Violation[] =>
  evidence.operations.flatMap(faultOf);

function faultOf(operation: Operation): readonly Violation[] {
  const say = accuse(10, operation.submissionId);
  const certainty = certaintyOf(operation);
  const code = operation.heard.at(-1)?.code ?? '';
  if (operation.expected === 'refuse' && certainty === 'accepted')
    return [say(`${nameOf(operation)} refused`, 'accepted')];
  if (operation.expected === 'accept' && certainty === 'refused' && noRight.includes(code))
    return [say(`${nameOf(operation)} accepted, since it was offered`, `refused: ${code}`)];
  return [];
}

type Posts = { readonly unitId: string; readonly roles: readonly string[] } | readonly Capacity[];

/** Everything in the trail was done in a post that its routing names, by somebody who holds that post. */
export function postsHold({ id, events }: Case, { holdersOf }: Scene): readonly Violation[] {
  const say = accuse(10, id);
  const [submitted] = events;
  if (submitted?.type !== 'submitted') return [];
  const { author, steps, administrators } = submitted.data.routing;
  const escalated = new Map<string, Capacity>();
  const postsFor = (event: Event): Posts | null => {
    const step = 'step' in event.data ? event.data.step : '';
    const { unitId = '', decide = [], propose = [], assign = [] } = steps[step] ?? {};
    const higher = escalated.get(step);
    const of = (roles: readonly string[]): Posts => [
      ...roles.map((role) => ({ role, unitId })),
      ...(higher === undefined ? [] : [higher]),
    ];
    switch (event.type) {
      case 'submitted':
      case 'resubmitted':
      case 'explanation-answered':
        return author;
      case 'closing-began':
        return event.data.as === 'withdrawn' ? author : administrators;
      case 'decided':
      case 'explanation-asked':
      case 'decision-issued':
      case 'allocation-requested':
      case 'allocation-confirmed':
      case 'delivery-reported':
        return of(decide);
      case 'proposed':
        return of(propose);
      case 'assigned':
        return of(assign);
      case 'claimed':
        return of([...propose, ...decide]);
      default:
        return null;
    }
  };
  return events.flatMap((event) => {
    const { actor, seq, type } = event;
    const posts = postsFor(event);
    if (event.type === 'escalated' && event.data.how === 'pass')
      escalated.set(event.data.step, event.data.to);
    if (event.type === 'step-opened') escalated.delete(event.data.step);
    if (posts === null || actor === null) return [];
    const { role, unitId } = actor.capacity;
    const isNamed =
      'roles' in posts
        ? posts.unitId === unitId && posts.roles.includes(role)
        : posts.some((post) => post.role === role && post.unitId === unitId);
    const holds = holdersOf({ unitId, roles: [role] }).includes(actor.personId);
    return isNamed && holds
      ? []
      : [
          say(
            `event ${seq}, ${type}, in a post that may, by who holds it`,
            `by ${actor.personId} as ${role} of ${unitId}`,
          ),
        ];
  });
}
