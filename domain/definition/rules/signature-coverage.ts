import { holds, sampleText } from '../condition.ts';
import { faultAt } from '../definition-fault.ts';
import { factsWithAmount } from '../fact.ts';
import { samplesFor } from '../samples.ts';
import { areSound } from './placed-condition.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** Whatever the facts, some authority signs: the People's Committee or its delegate, never neither. */
export const signatureCoverage: Rule = (definition) => {
  const guards = placedSteps(definition)
    .filter(({ step }) => step.kind === 'signature')
    .map(({ step, stage }) => [stage.condition, step.condition].filter((text) => text !== undefined));
  if (!areSound(guards.flat(), definition)) return [];
  const samples = samplesFor(guards.flat(), factsWithAmount(definition.facts, definition.asks));
  if (!samples) return [faultAt('/stages', 'too_many_cases')];
  const unsigned = samples.find((sample) => !guards.some((all) => all.every((text) => holds(text, sample))));
  return unsigned ? [faultAt('/stages', 'no_signature', { facts: sampleText(unsigned) || '–' })] : [];
};
