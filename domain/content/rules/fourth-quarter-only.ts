import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

/** A single line has to stand somewhere; from two on, a plan that waits for the last quarter is pointed out. */
export const fourthQuarterOnly: Rule = {
  severity: 'warning',
  source: legalSources.yearEnd,
  breaches: ({ content: { lines } }) =>
    lines.length > 1 && lines.every(({ quarter }) => quarter === 4)
      ? [{ pointer: '/lines', params: { lineCount: lines.length } }]
      : [],
};
