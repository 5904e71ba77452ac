import type { StepKind } from '../definition.ts';
import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

const phaseOf = {
  review: 0,
  consultation: 0,
  approval: 0,
  signature: 0,
  allocation: 1,
  delivery: 2,
} as const satisfies Record<StepKind, number>;

/** Money is allotted after everything was judged, delivery comes last, and no stage mixes these. */
export const phases: Rule = (definition) => {
  const steps = placedSteps(definition);
  return steps.flatMap(({ step, stageIndex, pointer }) => {
    const phase = phaseOf[step.kind];
    const isMisplaced = steps.some(
      (other) => other.stageIndex >= stageIndex && phaseOf[other.step.kind] < phase,
    );
    return isMisplaced ? faultAt(pointerTo(pointer, 'kind'), 'phase_order', { kind: step.kind }) : [];
  });
};
