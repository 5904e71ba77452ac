import { legalSources } from './legal-sources.ts';
import { placedScholarships } from './placed-scholarships.ts';
import type { Rule } from './rule.ts';

export const ageOverLimit: Rule = {
  severity: 'fault',
  source: legalSources.postgraduate,
  breaches: ({ content, conditions: { highestAge: highest } }) =>
    placedScholarships(content)
      .filter(({ scholarship }) => scholarship.age > highest)
      .map(({ scholarship, pointer }) => ({
        pointer: `${pointer}/age`,
        params: { age: scholarship.age, highest },
      })),
};
