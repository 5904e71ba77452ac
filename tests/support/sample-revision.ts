import type { Revision, StateLine } from '../../domain/approval/revision.ts';
import type { ContentGroup, LineKind } from '../../domain/content/content.ts';
import type { Facts } from '../../domain/definition/fact.ts';
import { digestOf } from '../../domain/digest.ts';
import type { AmountBySource } from '../../domain/money/funding-source.ts';
import { totalOf } from '../../domain/money/vnd.ts';

export const million = 1_000_000;

/** A line as the engine sees it; `text` stands for everything that is written in it. */
export function stateLine(
  id: string,
  kind: LineKind,
  amountBySource: AmountBySource,
  { group = 'state-management', text = '' }: { readonly group?: ContentGroup; readonly text?: string } = {},
): StateLine {
  const tags = [kind, group];
  return { id, kind, tags, amountBySource, digest: digestOf([id, kind, tags, amountBySource, text]) };
}

type Rest = {
  readonly number?: number;
  readonly general?: string;
  readonly funding?: string;
  readonly authors?: readonly string[];
  readonly beneficiaries?: readonly string[];
  /** What the unit stated of its own. */
  readonly stated?: Facts;
};

/** A revision that is made of these lines, with the facts that follow from them. */
export function revisionOfLines(lines: readonly StateLine[], rest: Rest = {}): Revision {
  const {
    number = 1,
    general = 'general',
    funding = 'funding',
    authors = ['drafter'],
    beneficiaries = [],
    stated = {},
  } = rest;
  const total = lines.reduce((sum, { amountBySource }) => sum + totalOf(amountBySource), 0);
  const has = (tag: string): boolean => lines.some(({ tags }) => tags.includes(tag));
  return {
    number,
    digest: digestOf([lines, general, funding]),
    parts: { general, funding },
    lines,
    facts: {
      ...stated,
      total,
      lineCount: lines.length,
      hasMoney: total > 0,
      hasDigitalContent: has('digital'),
      hasScholarship: has('scholarship'),
      hasEquipment: has('equipment'),
    },
    authors,
    beneficiaries,
  };
}

/** One line of each kind, 100 million VND in all, one digital. */
export const sampleLines: readonly StateLine[] = [
  stateLine('training', 'training', { province: 8 * million, commune: 4 * million }, { group: 'digital' }),
  stateLine('scholarship', 'scholarship', { province: 60 * million }),
  stateLine('equipment', 'equipment', { province: 28 * million }),
];

export const sampleRevision: Revision = revisionOfLines(sampleLines, { beneficiaries: ['candidate'] });
