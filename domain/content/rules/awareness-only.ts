import { legalSources } from './legal-sources.ts';
import { programmeKey } from './programme-key.ts';
import type { Rule } from './rule.ts';

const awareness = ['nâng cao nhận thức', 'tuyên truyền', 'phổ biến', 'quán triệt'].map(programmeKey);

/** Digital training that only informs: the national scheme asks for skills as well. */
export const awarenessOnly: Rule = {
  severity: 'warning',
  source: legalSources.nationalScheme,
  breaches: ({ content }) => {
    const digital = content.lines.filter(({ kind, group }) => kind === 'training' && group === 'digital');
    const isAwareness = (programme: string): boolean =>
      awareness.some((words) => programmeKey(programme).includes(words));
    const stopsThere = digital.length > 0 && digital.every(({ programme }) => isAwareness(programme));
    return stopsThere ? [{ pointer: '/lines' }] : [];
  },
};
