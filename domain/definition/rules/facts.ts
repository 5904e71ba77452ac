import { reservedNames } from '../condition-language.ts';
import { faultAt } from '../definition-fault.ts';
import { amountFact } from '../fact.ts';
import { pointerTo } from '../json-pointer.ts';
import type { Rule } from './rule.ts';

/** A definition declares facts that its kind of submission provides, as what they are. */
export const facts: Rule = (definition, known) =>
  Object.entries(definition.facts).flatMap(([name, type]) => {
    const at = pointerTo('/facts', name);
    const provided = Object.hasOwn(known.facts, name) ? known.facts[name] : undefined;
    if (name === amountFact || reservedNames.includes(name))
      return faultAt(at, 'fact_name_reserved', { name });
    if (provided === undefined) return faultAt(at, 'fact_unknown', { name });
    return provided === type ? [] : faultAt(at, 'fact_type_differs', { name, type: provided });
  });
