import { type StepKind, type Verdict, verdictsOfKind } from '../definition.ts';
import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { isDeciding, placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

const offered: Readonly<Record<StepKind, readonly Verdict[]>> = verdictsOfKind;

/** A step offers what its kind allows, and among it what lets the submission go on; a review can return. */
export const verdicts: Rule = (definition) =>
  placedSteps(definition).flatMap(({ step, pointer }) => {
    const at = pointerTo(pointer, 'verdicts');
    const { kind } = step;
    const wrong = step.verdicts.flatMap((verdict, index) =>
      offered[kind].includes(verdict)
        ? []
        : faultAt(pointerTo(at, index), 'verdict_not_of_kind', { verdict, kind }),
    );
    const onward = kind === 'consultation' ? 'concur' : isDeciding(step) ? 'approve' : null;
    const isStuck = onward !== null && !step.verdicts.includes(onward);
    const isDeaf = kind === 'review' && !step.verdicts.includes('return');
    return [
      ...wrong,
      ...(isStuck ? [faultAt(at, 'cannot_be_approved', { verdict: onward })] : []),
      ...(isDeaf ? [faultAt(at, 'review_without_return')] : []),
    ];
  });
