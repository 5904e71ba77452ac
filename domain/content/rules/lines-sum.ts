import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

export const linesSum: Rule = {
  severity: 'fault',
  source: legalSources.estimates,
  breaches: ({ content }) => {
    const sum = content.lines.reduce((soFar, { amount }) => soFar + amount, 0);
    return sum === content.total ? [] : [{ pointer: '/total', params: { stated: content.total, sum } }];
  },
};
