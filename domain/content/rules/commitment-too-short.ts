import { legalSources } from './legal-sources.ts';
import { placedScholarships } from './placed-scholarships.ts';
import type { Rule } from './rule.ts';

export const commitmentTooShort: Rule = {
  severity: 'fault',
  source: legalSources.postgraduate,
  breaches: ({ content, conditions: { commitmentFactor: factor } }) =>
    placedScholarships(content)
      .filter(({ scholarship: { commitmentMonths, studyMonths } }) => commitmentMonths < factor * studyMonths)
      .map(({ scholarship: { commitmentMonths: months, studyMonths }, pointer }) => ({
        pointer: `${pointer}/commitmentMonths`,
        params: { months, least: factor * studyMonths, factor },
      })),
};
