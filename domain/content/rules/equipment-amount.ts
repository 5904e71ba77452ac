import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

export const equipmentAmount: Rule = {
  severity: 'fault',
  source: legalSources.estimates,
  breaches: ({ content }) =>
    placedLines(content).flatMap(({ line: { amount, equipment }, pointer }) => {
      if (equipment === undefined) return [];
      const cost = equipment.quantity * equipment.unitPrice;
      return cost === amount ? [] : [{ pointer: `${pointer}/amount`, params: { stated: amount, sum: cost } }];
    }),
};
