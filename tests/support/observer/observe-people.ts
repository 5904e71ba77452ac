import type { Actor } from '../../../domain/approval/actor.ts';
import type { Event } from '../../../domain/approval/event.ts';
import type { Definition, Step } from '../../../domain/definition/definition.ts';
import { demand } from './observer.ts';

type Given = { readonly step: string; round: number; readonly persons: readonly string[]; lives: boolean };

const handsOf = (actor: Actor | null): readonly string[] =>
  actor === null ? [] : [actor.personId, ...actor.onBehalfOf];
const meets = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/**
 * Nobody decides on what they wrote, sent or benefit from, nobody twice in a step and round, no proposer signs what they
 * proposed, and whoever decided at one step does not decide at a step that excludes it.
 */
export function observePeople() {
  const authors = new Set<string>();
  const proposers = new Map<string, Set<string>>();
  let beneficiaries: readonly string[] = [];
  let definition: Definition | null = null;
  let round = 1;
  let given: Given[] = [];

  const stepOf = (key: string): Step | undefined =>
    definition?.stages.flatMap(({ steps }) => steps).find((step) => step.key === key);

  const excludedAt = (key: string): readonly string[] => {
    const judges = ({ kind }: Step): boolean => ['review', 'approval', 'signature'].includes(kind);
    const step = stepOf(key);
    if (step === undefined) return [];
    const others =
      definition?.stages
        .flatMap(({ steps }) => steps)
        .filter((other) => other.key !== key && judges(other)) ?? [];
    return step.excluded ?? (judges(step) ? others.map((other) => other.key) : []);
  };

  const mayJudge = (event: Event, step: string, persons: readonly string[]): void => {
    if (stepOf(step)?.kind === 'delivery') return;
    demand(!meets(persons, [...authors]), 'nobody decides on what they wrote', event);
    demand(!meets(persons, beneficiaries), 'nobody decides on what benefits them', event);
    const elsewhere = given.filter((one) => one.lives && excludedAt(step).includes(one.step));
    demand(
      !elsewhere.some((one) => meets(one.persons, persons)),
      'excluded steps are decided by others',
      event,
    );
  };

  const decides = (event: Extract<Event, { type: 'decided' | 'decision-issued' }>): void => {
    const { step, paper } = event.data;
    const persons = paper === undefined ? handsOf(event.actor) : [paper.signerId];
    mayJudge(event, step, persons);
    if (paper !== undefined)
      demand(
        !meets(handsOf(event.actor), [paper.recordedBy, paper.signerId, ...authors, ...beneficiaries]),
        'a paper decision is confirmed by a second person, whose matter it is not',
        event,
      );
    const here = given.filter((one) => one.step === step && one.round === round);
    demand(
      !here.some((one) => meets(one.persons, persons)),
      'nobody decides twice in a step and round',
      event,
    );
    demand(!meets(persons, [...(proposers.get(step) ?? [])]), 'the proposer does not sign', event);
    given.push({ step, round, persons, lives: true });
  };

  const writes = (
    actor: Actor | null,
    revision: { authors: readonly string[]; beneficiaries: readonly string[] },
  ): void => {
    for (const person of [...revision.authors, ...handsOf(actor)]) authors.add(person);
    beneficiaries = revision.beneficiaries;
  };

  const lapse = (stage: string): void => {
    const stages = definition?.stages ?? [];
    const reopened = stages
      .slice(stages.findIndex(({ key }) => key === stage))
      .flatMap(({ steps }) => steps.map(({ key }) => key));
    given = given.map((one) => (reopened.includes(one.step) ? { ...one, lives: false } : one));
  };

  const stand = (event: Event, step: string, inRound: number): void => {
    const last = Math.max(...given.filter((one) => one.step === step).map((one) => one.round));
    for (const one of given.filter((each) => each.step === step && each.round === last)) {
      mayJudge(event, step, one.persons);
      one.lives = true;
      one.round = inRound;
    }
  };

  return (event: Event): void => {
    switch (event.type) {
      case 'submitted':
        definition = event.data.definition;
        writes(event.actor, event.data.revision);
        return;
      case 'resubmitted':
        writes(event.actor, event.data.revision);
        return;
      case 'returned':
      case 'sent-back':
        round = event.data.round;
        return;
      case 'stage-entered':
      case 'stage-skipped':
        lapse(event.data.stage);
        return;
      case 'step-opened':
        proposers.set(event.data.step, new Set());
        return;
      case 'approved': {
        const signed = given.some((one) => one.lives && stepOf(one.step)?.kind === 'signature');
        const hasSignature = definition?.stages.some(({ steps }) =>
          steps.some(({ kind }) => kind === 'signature'),
        );
        demand(signed || hasSignature !== true, 'some authority has signed what is approved', event);
        return;
      }
      case 'approval-stood':
        stand(event, event.data.step, event.data.round);
        return;
      case 'proposed':
        mayJudge(event, event.data.step, handsOf(event.actor));
        proposers.set(
          event.data.step,
          new Set([...(proposers.get(event.data.step) ?? []), ...handsOf(event.actor)]),
        );
        return;
      case 'explanation-asked':
      case 'claimed':
      case 'assigned':
      case 'allocation-requested':
      case 'allocation-confirmed':
        mayJudge(event, event.data.step, handsOf(event.actor));
        return;
      case 'repaired':
        if (event.data.repair !== 'reroute')
          demand(!meets(handsOf(event.actor), [...authors]), 'nobody repairs what they wrote', event);
        return;
      case 'appointed':
        mayJudge(event, event.data.step, [event.data.personId]);
        demand(!handsOf(event.actor).includes(event.data.personId), 'nobody lets themselves act', event);
        return;
      case 'decided':
      case 'decision-issued':
        decides(event);
        return;
      default:
    }
  };
}
