import { legalSources } from './legal-sources.ts';
import { placedCostItems } from './placed-cost-items.ts';
import type { Rule } from './rule.ts';

/** A meal under the norm of a lecturer would be within its norm and wrong. */
export const normOfOtherKind: Rule = {
  severity: 'fault',
  source: legalSources.norms,
  breaches: ({ content, norms }) =>
    placedCostItems(content)
      .filter(({ item }) => norms.some(({ key, costKind }) => key === item.norm && costKind !== item.kind))
      .map(({ item, pointer }) => ({ pointer: `${pointer}/norm`, params: { norm: item.norm ?? '' } })),
};
