import { conditionFaults, holds } from '../condition.ts';
import { type DefinitionFault, faultAt } from '../definition-fault.ts';
import { factsWithAmount } from '../fact.ts';
import { pointerTo } from '../json-pointer.ts';
import { samplesFor } from '../samples.ts';
import { placedConditions } from './placed-condition.ts';
import type { Rule } from './rule.ts';

/** A condition can be evaluated, can hold, and says in words why it skips what it guards. */
export const conditions: Rule = (definition) => {
  const facts = factsWithAmount(definition.facts, definition.asks);
  return placedConditions(definition).flatMap(
    ({ condition, pointer, owner, hasWords }): readonly DefinitionFault[] => {
      const faults = conditionFaults(condition, facts);
      const canHold =
        faults.length > 0 ||
        samplesFor([condition], facts)?.some((sample) => holds(condition, sample) === true);
      return [
        ...faults.map(({ code, params }) => faultAt(pointer, code, params)),
        ...(canHold ? [] : [faultAt(pointer, 'never_applies')]),
        ...(hasWords ? [] : [faultAt(pointerTo(owner, 'skippedBecause'), 'skip_without_words')]),
      ];
    },
  );
};
