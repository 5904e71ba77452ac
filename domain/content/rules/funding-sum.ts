import { totalOf } from '../../money/vnd.ts';
import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

export const fundingSum: Rule = {
  severity: 'fault',
  source: legalSources.funding,
  breaches: ({ content }) => {
    const sum = totalOf(content.funding);
    return sum === content.total ? [] : [{ pointer: '/funding', params: { stated: content.total, sum } }];
  },
};
