import { legalSources } from './legal-sources.ts';
import { placedCostItems } from './placed-cost-items.ts';
import type { Rule } from './rule.ts';

/** A unit price above its norm needs a reason; whether the reason is good is for people to judge. */
export const normExceeded: Rule = {
  severity: 'fault',
  source: legalSources.norms,
  breaches: ({ content, norms }) =>
    placedCostItems(content).flatMap(({ item, pointer }) => {
      const norm = norms.find(({ key }) => key === item.norm);
      if (norm === undefined || item.unitPrice <= norm.limit || item.overNormReason !== undefined) return [];
      const params = { unitPrice: item.unitPrice, limit: norm.limit, norm: norm.source };
      return [{ pointer: `${pointer}/unitPrice`, params }];
    }),
};
