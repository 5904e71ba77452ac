import { fundingSources } from '../../money/funding-source.ts';
import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

/** Source by source: two mistakes that cancel out in the total are still mistakes. */
export const sourceSum: Rule = {
  severity: 'fault',
  source: legalSources.funding,
  breaches: ({ content }) =>
    fundingSources.flatMap((source) => {
      const stated = content.funding[source] ?? 0;
      const sum = content.lines.reduce((soFar, line) => soFar + (line.sources[source] ?? 0), 0);
      return sum === stated ? [] : [{ pointer: `/funding/${source}`, params: { stated, sum } }];
    }),
};
