import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

export const formMissing: Rule = {
  severity: 'fault',
  source: legalSources.planForm,
  breaches: ({ content }) =>
    placedLines(content)
      .filter(({ line }) => line.kind === 'training' && line.form === 'none')
      .map(({ pointer }) => ({ pointer: `${pointer}/form` })),
};
