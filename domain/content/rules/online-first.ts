import type { Line } from '../content.ts';
import { legalSources } from './legal-sources.ts';
import { placedLines, type Rule } from './rule.ts';

/**
 * The national scheme asks for the ministry's online (MOOC) courses first. The simple form of that: classes in digital
 * skills for specialists, in a plan that offers specialists nothing online, are pointed out.
 */
export const onlineFirst: Rule = {
  severity: 'warning',
  source: legalSources.nationalScheme,
  breaches: ({ content }) => {
    const isForSpecialists = ({ kind, group, audience }: Line): boolean =>
      kind === 'training' && group === 'digital' && audience === 'specialists';
    if (content.lines.some((line) => isForSpecialists(line) && line.form === 'online')) return [];
    return placedLines(content)
      .filter(({ line }) => isForSpecialists(line) && line.form === 'class')
      .map(({ pointer }) => ({ pointer: `${pointer}/form` }));
  },
};
