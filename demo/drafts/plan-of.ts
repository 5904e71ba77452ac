import type { Content, Line } from '../../domain/content/content.ts';
import type { AmountBySource, FundingSource } from '../../domain/money/funding-source.ts';
import { amountInWords } from '../../domain/money/in-words.ts';
import { addBySource, totalOf } from '../../domain/money/vnd.ts';

/** A line as one thinks of it: what it costs follows from its items, and one source pays for it. */
export type PlannedLine = Omit<Line, 'id' | 'number' | 'amount' | 'sources' | 'note'> & {
  readonly paidBy: FundingSource;
};

/** A plan for 2027 that adds up, whatever its lines cost. */
export function planOf({
  basis,
  lines: planned,
}: {
  readonly basis: string;
  readonly lines: readonly PlannedLine[];
}): Content {
  const lines = planned.map(lineOf);
  const funding = lines.map(({ sources }) => sources).reduce(addBySource, {});
  const total = totalOf(funding);
  const title = 'Kế hoạch đào tạo, bồi dưỡng năm 2027';
  return { title, year: 2027, basis, lines, total, totalInWords: amountInWords(total), funding };
}

function lineOf({ paidBy, ...line }: PlannedLine, index: number): Line {
  const amount = line.costItems.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  const sources: AmountBySource = { [paidBy]: amount };
  return { ...line, id: `line-${index + 1}`, number: index + 1, amount, sources, note: '' };
}
