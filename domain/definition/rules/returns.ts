import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** What can be returned says where to: the author, or a step of an earlier stage. */
export const returns: Rule = (definition) => {
  const steps = placedSteps(definition);
  return steps.flatMap(({ step, stageIndex, pointer }) => {
    const at = pointerTo(pointer, 'returnTo');
    const earlier = steps.filter((other) => other.stageIndex < stageIndex).map((other) => other.step.key);
    const canReturn = step.verdicts.includes('return');
    const wrong = (step.returnTo ?? []).flatMap((target, index) =>
      target === 'author' || earlier.includes(target)
        ? []
        : faultAt(pointerTo(at, index), 'return_target_not_earlier', { target }),
    );
    if (canReturn && step.returnTo === undefined) return [faultAt(at, 'return_without_target')];
    if (!canReturn && step.returnTo !== undefined) return [faultAt(at, 'return_not_offered'), ...wrong];
    return wrong;
  });
};
