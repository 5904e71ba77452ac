import type { FactType } from '../../definition/definition.ts';
import { questionsOf } from '../../definition/question.ts';
import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

const typeOf = { number: 'number', boolean: 'boolean', text: 'string' } as const satisfies Record<
  FactType,
  string
>;

/** What is asked as a number, a yes or no, or a text is answered as one. */
export const answerOfType = (asked: FactType): Rule => ({
  severity: 'fault',
  source: legalSources.process,
  breaches: ({ content: { stated = {} }, asks }) =>
    questionsOf(asks ?? {})
      .filter(({ type }) => type === asked)
      .filter(({ name }) => Object.hasOwn(stated, name) && typeof stated[name] !== typeOf[asked])
      .map(({ name, label }) => ({ pointer: `/stated/${name}`, params: { name, label } })),
});
