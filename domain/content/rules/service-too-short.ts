import { legalSources } from './legal-sources.ts';
import { placedScholarships } from './placed-scholarships.ts';
import type { Rule } from './rule.ts';

export const serviceTooShort: Rule = {
  severity: 'fault',
  source: legalSources.postgraduate,
  breaches: ({ content, conditions: { leastYearsOfService: least } }) =>
    placedScholarships(content)
      .filter(({ scholarship }) => scholarship.yearsOfService < least)
      .map(({ scholarship, pointer }) => ({
        pointer: `${pointer}/yearsOfService`,
        params: { years: scholarship.yearsOfService, least },
      })),
};
