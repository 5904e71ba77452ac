import { reservedNames } from '../condition-language.ts';
import { faultAt } from '../definition-fault.ts';
import { amountFact } from '../fact.ts';
import { pointerTo } from '../json-pointer.ts';
import type { Rule } from './rule.ts';

/** A unit is asked only for what its content does not give, under a name that FEEL does not use itself. */
export const asks: Rule = (definition, known) =>
  Object.keys(definition.asks ?? {}).flatMap((name) => {
    const at = pointerTo('/asks', name);
    if (name === amountFact || reservedNames.includes(name))
      return faultAt(at, 'fact_name_reserved', { name });
    return Object.hasOwn(known.facts, name) ? faultAt(at, 'ask_given_by_content', { name }) : [];
  });
