import { legalSources } from './legal-sources.ts';
import { placedCostItems } from './placed-cost-items.ts';
import type { Rule } from './rule.ts';

/** Leaving the norm out must not be a way round it: a price above every norm of its kind is pointed out. */
export const normNotNamed: Rule = {
  severity: 'warning',
  source: legalSources.norms,
  breaches: ({ content, norms }) =>
    placedCostItems(content).flatMap(({ item, pointer }) => {
      const limits = norms.filter(({ costKind }) => costKind === item.kind).map(({ limit }) => limit);
      const limit = Math.max(...limits);
      const isNamed = item.norm !== undefined || item.overNormReason !== undefined;
      if (isNamed || limits.length === 0 || item.unitPrice <= limit) return [];
      return [{ pointer: `${pointer}/norm`, params: { unitPrice: item.unitPrice, limit } }];
    }),
};
