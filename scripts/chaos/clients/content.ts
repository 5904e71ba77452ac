import { equipmentLines, scholarshipLines } from '../../../demo/request-lines.ts';
import type { Content, Line } from '../../../domain/content/content.ts';
import type { FundingSource } from '../../../domain/money/funding-source.ts';
import type { Random } from '../../runtime/random.ts';

export type RequestKind = 'equipment' | 'scholarship';

/** A request of one to three lines; it is sound, so that its first submit is accepted. */
export function requestContent(random: Random, kind: RequestKind, year: number): Content {
  // The second scholarship of the demo breaks a rule on purpose.
  const offered = kind === 'equipment' ? equipmentLines : scholarshipLines.slice(0, 1);
  const from = random.below(offered.length);
  const chosen = offered.slice(from, from + 1 + random.below(3));
  const lines = chosen.map((line, index): Line => ({ ...line, number: index + 1 }));
  return {
    title: `Đề nghị ${kind === 'equipment' ? 'cấp thiết bị' : 'cấp học bổng'} năm ${year}`,
    year,
    basis: 'Nghị định số 171/2025/NĐ-CP',
    lines,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    totalInWords: '',
    funding: fundingOf(lines),
    ...(kind === 'scholarship' ? { stated: { underPartyManagement: random.next() < 0.5 } } : {}),
  };
}

function fundingOf(lines: readonly Line[]): Content['funding'] {
  const funding: Partial<Record<FundingSource, number>> = {};
  for (const { sources } of lines)
    for (const source of ['province', 'commune', 'sponsor'] as const)
      if (sources[source] !== undefined) funding[source] = (funding[source] ?? 0) + sources[source];
  return funding;
}
