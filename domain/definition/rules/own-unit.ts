import type { Definition, Handler, Step } from '../definition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { handlingsOf, type PlacedHandling } from './placed-handling.ts';
import { isDeciding, placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/**
 * Nobody decides for their own unit. 1. The submitting unit decides no step. 2. A step that decides or allots and whose
 * unit may be the submitting one names a substitute. 3. That is another unit. 4. The authority that substitutes for
 * others where they decide needs none: there is nobody above it.
 */
export const ownUnit: Rule = (definition) => {
  const authorities = substitutingUnits(definition);
  return placedSteps(definition).flatMap((placed) =>
    handlingsOf(placed.step, placed.pointer).flatMap((handling) =>
      faultsOf(placed.step, handling, authorities),
    ),
  );
};

function faultsOf(
  step: Step,
  { handledBy, substitute, pointer }: PlacedHandling,
  authorities: ReadonlySet<string>,
): readonly DefinitionFault[] {
  const at = pointerTo(pointer, 'substitute');
  if (isDeciding(step) && [handledBy, substitute].some((handler) => handler?.unit.rule === 'own'))
    return [faultAt(pointerTo(pointer, 'handledBy', 'unit'), 'own_unit_decides')];
  if (!substitute)
    return needsSubstitute(step, handledBy, authorities) ? [faultAt(at, 'substitute_missing')] : [];
  return codeOf(substitute) !== null && codeOf(substitute) === codeOf(handledBy)
    ? [faultAt(pointerTo(at, 'unit'), 'substitute_same_unit')]
    : [];
}

function needsSubstitute(step: Step, handledBy: Handler, authorities: ReadonlySet<string>): boolean {
  if (!isDeciding(step) && step.kind !== 'allocation') return false;
  const code = codeOf(handledBy);
  return handledBy.unit.rule === 'ancestor' || (code !== null && !authorities.has(code));
}

const substitutingUnits = (definition: Definition): ReadonlySet<string> =>
  new Set(
    placedSteps(definition)
      .filter(({ step }) => isDeciding(step))
      .flatMap(({ step, pointer }) => handlingsOf(step, pointer))
      .flatMap(({ substitute }) => (substitute && codeOf(substitute)) ?? []),
  );

const codeOf = ({ unit }: Handler): string | null => (unit.rule === 'named' ? unit.code : null);
