import { holds, sampleText } from '../condition.ts';
import type { Definition, Stage } from '../definition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { factsWithAmount } from '../fact.ts';
import { pointerTo } from '../json-pointer.ts';
import { samplesFor } from '../samples.ts';
import { areSound } from './placed-condition.ts';
import type { Rule } from './rule.ts';

/** A stage that waits for n steps opens at least n, whatever its conditions skip. */
export const completion: Rule = (definition) =>
  definition.stages.flatMap((stage, index) =>
    stage.completes === 'all'
      ? []
      : stageFaults(
          stage,
          stage.completes.atLeast,
          definition,
          pointerTo('/stages', index, 'completes', 'atLeast'),
        ),
  );

function stageFaults(
  { condition, steps }: Stage,
  needed: number,
  definition: Definition,
  at: string,
): readonly DefinitionFault[] {
  if (needed > steps.length)
    return [faultAt(at, 'completes_impossible', { needed, open: steps.length, facts: '' })];
  const ofSteps = steps.flatMap((step) => step.condition ?? []);
  const all = [...(condition === undefined ? [] : [condition]), ...ofSteps];
  if (!areSound(all, definition)) return [];
  const always = steps.length - ofSteps.length;
  for (const sample of samplesFor(all, factsWithAmount(definition.facts, definition.asks)) ?? []) {
    if (condition !== undefined && holds(condition, sample) === false) continue;
    const open = always + ofSteps.filter((text) => holds(text, sample) !== false).length;
    if (open < needed)
      return [faultAt(at, 'completes_impossible', { needed, open, facts: sampleText(sample) })];
  }
  return [];
}
