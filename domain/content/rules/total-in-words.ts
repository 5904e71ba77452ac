import { sameInWords } from '../../money/in-words.ts';
import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

export const totalInWords: Rule = {
  severity: 'fault',
  source: legalSources.decisionForm,
  breaches: ({ content: { total, totalInWords: words } }) =>
    words === '' || sameInWords(words, total)
      ? []
      : [{ pointer: '/totalInWords', params: { stated: total } }],
};
