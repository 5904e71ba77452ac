import type { Actor, Capacity } from '../../domain/approval/actor.ts';
import type { Routing } from '../../domain/approval/routing.ts';
import type { Definition, UnitRule } from '../../domain/definition/definition.ts';

export const ownUnit = 'commune';
const administrator: Capacity = { role: 'administrator', unitId: 'UBND' };

/** Units go by their codes here, so that a routing follows from the definition alone. */
export function routingFor(definition: Definition): Routing {
  const steps = definition.stages.flatMap((stage) => stage.steps);
  return {
    author: { unitId: ownUnit, roles: ['unit-head', 'drafter'] },
    administrators: [administrator],
    steps: Object.fromEntries(
      steps.map(({ key, handledBy, escalations = [] }) => [
        key,
        {
          unitId: unitOf(handledBy.unit),
          decide: handledBy.decide,
          assign: handledBy.assign ?? [],
          propose: handledBy.propose ?? [],
          substituted: false,
          escalations: escalations.map(({ to }) => ({ role: to.role, unitId: unitOf(to.unit) })),
        },
      ]),
    ),
  };
}

function unitOf(rule: UnitRule): string {
  if (rule.rule === 'named') return rule.code;
  return rule.rule === 'own' ? ownUnit : rule.rule;
}

/** Somebody acting in a post: `actorOf('hoa', 'SNV', 'deputy-director')`. */
export const actorOf = (
  personId: string,
  unitId: string,
  role: string,
  onBehalfOf: readonly string[] = [],
): Actor => ({
  personId,
  capacity: { role, unitId },
  onBehalfOf,
  via: 'api',
});

/** The people of the examples; each holds one post. */
export const people = {
  drafter: actorOf('drafter', ownUnit, 'drafter'),
  unitHead: actorOf('unit-head', ownUnit, 'unit-head'),
  reviewHead: actorOf('review-head', 'SNV', 'department-head'),
  specialist: actorOf('specialist', 'SNV', 'specialist'),
  deputy: actorOf('deputy', 'SNV', 'deputy-director'),
  otherDeputy: actorOf('other-deputy', 'SNV', 'deputy-director'),
  director: actorOf('director', 'SNV', 'director'),
  science: actorOf('science', 'SKHCN', 'director'),
  finance: actorOf('finance', 'STC', 'director'),
  poolKeeper: actorOf('pool-keeper', 'STC', 'pool-keeper'),
  chair: actorOf('chair', 'UBND', 'chair'),
  viceChair: actorOf('vice-chair', 'UBND', 'vice-chair'),
  administrator: actorOf('administrator', 'UBND', 'administrator'),
} as const;
