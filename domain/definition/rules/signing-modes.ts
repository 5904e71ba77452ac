import { faultAt } from '../definition-fault.ts';
import { pointerTo } from '../json-pointer.ts';
import { placedSteps } from './placed-step.ts';
import type { Rule } from './rule.ts';

/** Who signs says in which capacity; nobody else issues a document. */
export const signingModes: Rule = (definition) =>
  placedSteps(definition).flatMap(({ step: { kind, signingMode }, pointer }) => {
    const at = pointerTo(pointer, 'signingMode');
    if (kind === 'signature') return signingMode ? [] : [faultAt(at, 'signing_mode_missing')];
    return signingMode ? [faultAt(at, 'signing_mode_misplaced')] : [];
  });
