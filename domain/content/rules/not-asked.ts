import { legalSources } from './legal-sources.ts';
import type { Rule } from './rule.ts';

/** What was stated for another process or version is kept, and its writer told that nothing depends on it. */
export const notAsked: Rule = {
  severity: 'warning',
  source: legalSources.process,
  breaches: ({ content: { stated = {} }, asks }) =>
    asks === null
      ? []
      : Object.keys(stated)
          .filter((name) => !Object.hasOwn(asks, name))
          .map((name) => ({ pointer: `/stated/${name}`, params: { name } })),
};
