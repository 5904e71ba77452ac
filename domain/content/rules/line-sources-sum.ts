import { totalOf } from '../../money/vnd.ts';
import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

export const lineSourcesSum: Rule = {
  severity: 'fault',
  source: legalSources.funding,
  breaches: ({ content }) =>
    placedLines(content)
      .filter(({ line }) => totalOf(line.sources) !== line.amount)
      .map(({ line, pointer }) => ({
        pointer: `${pointer}/sources`,
        params: { stated: line.amount, sum: totalOf(line.sources) },
      })),
};
