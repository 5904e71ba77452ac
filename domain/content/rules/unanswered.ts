import { questionsOf } from '../../definition/question.ts';
import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

export const unanswered: Rule = {
  severity: 'fault',
  source: legalSources.process,
  breaches: ({ content: { stated = {} }, asks }) =>
    questionsOf(asks ?? {})
      .filter(({ name }) => !Object.hasOwn(stated, name))
      .map(({ name, label }) => ({ pointer: `/stated/${name}`, params: { name, label } })),
};
