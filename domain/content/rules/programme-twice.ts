import { legalSources } from './legal-sources.ts';
import { programmeKey } from './programme-key.ts';
import { placedLines, type Rule } from './rule.ts';

/** Only training: two people may study for the same degree, two places may need the same device. */
export const programmeTwice: Rule = {
  severity: 'fault',
  source: legalSources.noRepetition,
  breaches: ({ content }) => {
    const numberOf = new Map<string, number>();
    return placedLines(content).flatMap(({ line, pointer }) => {
      if (line.kind !== 'training') return [];
      const key = `${programmeKey(line.programme)}|${line.audience}|${line.form}`;
      const first = numberOf.get(key);
      if (first === undefined) numberOf.set(key, line.number);
      return first === undefined ? [] : [{ pointer: `${pointer}/programme`, params: { number: first } }];
    });
  },
};
