import type { Capacity } from '../approval/actor.ts';
import type { StepRouting } from '../approval/routing.ts';
import type { Definition, Escalation, Step, UnitRule } from '../definition/definition.ts';
import type { Facts } from '../definition/fact.ts';
import { type Handling, handlingFor } from './handling-for.ts';
import type { Organisation, Submitter } from './organisation.ts';

/** Who handles each step of a definition for a unit and what its submission says. */
export const routeSteps = (
  definition: Definition,
  submitter: Submitter,
  facts: Facts,
  organisation: Organisation,
): Readonly<Record<string, StepRouting>> =>
  Object.fromEntries(
    definition.stages
      .flatMap(({ steps }) => steps)
      .map((step) => [step.key, routeStep(step, handlingFor(step, facts), submitter, organisation)]),
  );

/** One step, handled in one of the ways that it knows. */
export function routeStep(
  step: Step,
  { handledBy, substitute, chosen }: Handling,
  submitter: Submitter,
  organisation: Organisation,
): StepRouting {
  const isOwnWork = handledBy.unit.rule === 'own';
  const usual = unitUnder(handledBy.unit, submitter, organisation);
  const substituted = substitute !== undefined && !isOwnWork && usual === submitter.unitId;
  const handler = substituted ? substitute : handledBy;
  return {
    unitId: substituted ? unitUnder(handler.unit, submitter, organisation) : usual,
    decide: handler.decide,
    assign: handler.assign ?? [],
    propose: handler.propose ?? [],
    substituted,
    ...(chosen === undefined ? {} : { chosen }),
    escalations: (step.escalations ?? []).map((rung) => postOf(rung, isOwnWork, submitter, organisation)),
  };
}

/** What is passed to the submission's own unit would let it judge itself; to be told does no harm. */
function postOf(
  { to, how }: Escalation,
  isOwnWork: boolean,
  submitter: Submitter,
  organisation: Organisation,
): Capacity | null {
  const unitId = unitUnder(to.unit, submitter, organisation);
  return how === 'pass' && !isOwnWork && unitId === submitter.unitId ? null : { unitId, role: to.role };
}

function unitUnder(rule: UnitRule, { unitId, above }: Submitter, organisation: Organisation): string {
  switch (rule.rule) {
    case 'own':
      return unitId;
    case 'managing':
      return above[1] ?? unitId;
    case 'named': {
      const named = organisation.unitOfCode(rule.code);
      if (named === undefined)
        throw new Error(`the definition names unit ${rule.code}, which does not exist`);
      return named;
    }
    case 'ancestor':
      return (
        above.find((unit) => organisation.holdersIn(unit, rule.role).length > 0) ?? above.at(-1) ?? unitId
      );
  }
}
