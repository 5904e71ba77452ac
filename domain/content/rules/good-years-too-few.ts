import { legalSources } from './legal-sources.ts';
import { placedScholarships } from './placed-scholarships.ts';
import type { Rule } from './rule.ts';

export const goodYearsTooFew: Rule = {
  severity: 'fault',
  source: legalSources.postgraduate,
  breaches: ({ content, conditions: { leastGoodYears: least } }) =>
    placedScholarships(content)
      .filter(({ scholarship }) => scholarship.goodYears < least)
      .map(({ scholarship, pointer }) => ({
        pointer: `${pointer}/goodYears`,
        params: { years: scholarship.goodYears, least },
      })),
};
