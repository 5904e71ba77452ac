import { legalSources } from './legal-sources.ts';
import { placedCostItems } from './placed-cost-items.ts';
import type { Rule } from './rule.ts';

export const normUnknown: Rule = {
  severity: 'fault',
  source: legalSources.norms,
  breaches: ({ content, norms }) =>
    placedCostItems(content).flatMap(({ item, pointer }) =>
      item.norm === undefined || norms.some(({ key }) => key === item.norm)
        ? []
        : [{ pointer: `${pointer}/norm`, params: { norm: item.norm } }],
    ),
};
