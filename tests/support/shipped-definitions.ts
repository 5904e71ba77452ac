import { readFileSync } from 'node:fs';
import { factsOfKind } from '../../domain/content/facts.ts';
import { checkDefinition } from '../../domain/definition/check-definition.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { known } from '../../domain/definition/edited.fixture.ts';
import { roles } from '../../domain/roles.ts';

export const shippedNames = ['training-plan-yearly', 'scholarship-request', 'equipment-request'] as const;
export type ShippedName = (typeof shippedNames)[number];

/** A definition of `definitions/`, checked as at publication. */
export function shippedDefinition(name: ShippedName): Definition {
  const file = new URL(`../../definitions/${name}.json`, import.meta.url);
  const checked = checkDefinition(JSON.parse(readFileSync(file, 'utf8')), {
    roles,
    unitCodes: [...known.unitCodes, 'BTC'],
    facts: factsOfKind['training-plan'],
  });
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults, null, 2));
  return checked.definition;
}

export const yearlyPlan: Definition = shippedDefinition('training-plan-yearly');
