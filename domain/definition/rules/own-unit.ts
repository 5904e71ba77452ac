import type { Definition, Handler, Step } from '../definition.ts';
import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { isDeciding, type PlacedStep, placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/**
 * Nobody decides for their own unit. 1. The submitting unit decides no step. 2. A step that decides or allots and whose
 * unit may be the submitting one names a substitute. 3. That is another unit. 4. The authority that substitutes for
 * others where they decide needs none: there is nobody above it.
 */
export const ownUnit: Rule = (definition) => {
  const authorities = substitutingUnits(definition);
  return placedSteps(definition).flatMap((placed) => {
    const { handledBy, substitute } = placed.step;
    const at = pointerTo(placed.pointer, 'substitute');
    if (isDeciding(placed.step) && [handledBy, substitute].some((handler) => handler?.unit.rule === 'own'))
      return [faultAt(pointerTo(placed.pointer, 'handledBy', 'unit'), 'own_unit_decides')];
    if (!substitute) return needsSubstitute(placed, authorities) ? [faultAt(at, 'substitute_missing')] : [];
    return codeOf(substitute) !== null && codeOf(substitute) === codeOf(handledBy)
      ? [faultAt(pointerTo(at, 'unit'), 'substitute_same_unit')]
      : [];
  });
};

function needsSubstitute({ step }: PlacedStep, authorities: ReadonlySet<string>): boolean {
  if (!isDeciding(step) && step.kind !== 'allocation') return false;
  const { rule } = step.handledBy.unit;
  const code = codeOf(step.handledBy);
  return rule === 'ancestor' || (code !== null && !authorities.has(code));
}

const substitutingUnits = (definition: Definition): ReadonlySet<string> =>
  new Set(
    definition.stages
      .flatMap(({ steps }): readonly Step[] => steps)
      .filter(isDeciding)
      .flatMap(({ substitute }) => (substitute && codeOf(substitute)) ?? []),
  );

const codeOf = ({ unit }: Handler): string | null => (unit.rule === 'named' ? unit.code : null);
