import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** What a step excludes are other steps of this definition. */
export const exclusions: Rule = (definition) => {
  const steps = placedSteps(definition);
  return steps.flatMap(({ step, pointer }) =>
    (step.excluded ?? []).flatMap((key, index) =>
      key !== step.key && steps.some((other) => other.step.key === key)
        ? []
        : faultAt(pointerTo(pointer, 'excluded', index), 'excluded_unknown', { key }),
    ),
  );
};
