import equipmentRequest from '../definitions/equipment-request.json' with { type: 'json' };
import scholarshipRequest from '../definitions/scholarship-request.json' with { type: 'json' };
import trainingPlan from '../definitions/training-plan-yearly.json' with { type: 'json' };
import { factsOfKind } from '../domain/content/facts.ts';
import { checkDefinition } from '../domain/definition/check-definition.ts';
import type { Definition } from '../domain/definition/definition.ts';
import { roles } from '../domain/roles.ts';
import { demoUnits } from './demo-units.ts';

const unitCodes = demoUnits.map(({ code }) => code);

/** The definitions of `definitions/`, held against the demo's units like any that is published. */
export const shippedDefinitions = (): readonly Definition[] =>
  [trainingPlan, scholarshipRequest, equipmentRequest].map((candidate) => {
    const checked = checkDefinition(candidate, { roles, unitCodes, facts: factsOfKind['training-plan'] });
    if ('faults' in checked) throw new Error(`${candidate.key}: ${JSON.stringify(checked.faults)}`);
    return checked.definition;
  });
