import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

/** Without a breakdown no norm can be checked. Scholarships are one fee, equipment has its quantity and unit price. */
export const costItemsMissing: Rule = {
  severity: 'warning',
  source: legalSources.estimates,
  breaches: ({ content }) =>
    placedLines(content)
      .filter(({ line }) => line.kind === 'training' && line.amount > 0 && line.costItems.length === 0)
      .map(({ pointer }) => ({ pointer: `${pointer}/costItems` })),
};
