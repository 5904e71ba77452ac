import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** Nobody waits for more approvals than there are people to give them. */
export const quorum: Rule = (definition) =>
  placedSteps(definition).flatMap(({ step, pointer }) =>
    step.quorum !== undefined && step.quorum.needed > step.quorum.of
      ? faultAt(pointerTo(pointer, 'quorum'), 'quorum_impossible', step.quorum)
      : [],
  );
