import { legalSources } from './legal-sources.ts';
import { programmeKey } from './programme-key.ts';
import { placedLines, type Rule } from './rule.ts';

const mostNamed = 3;

/** One finding a line, however many units plan the same: a hundred communes must not make a hundred warnings. */
export const overlap: Rule = {
  severity: 'warning',
  source: legalSources.noRepetition,
  breaches: ({ content, others }) => {
    const unitsOf = new Map<string, Set<string>>();
    for (const { programme, audience, unitName } of others) {
      const key = keyOf(programme, audience);
      unitsOf.set(key, (unitsOf.get(key) ?? new Set()).add(unitName));
    }
    return placedLines(content).flatMap(({ line, pointer }) => {
      const names = [...(unitsOf.get(keyOf(line.programme, line.audience)) ?? [])];
      if (line.kind !== 'training' || names.length === 0) return [];
      const named = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '');
      return [{ pointer: `${pointer}/programme`, params: { unitCount: names.length, units: named } }];
    });
  },
};

const keyOf = (programme: string, audience: string): string => `${programmeKey(programme)}|${audience}`;
