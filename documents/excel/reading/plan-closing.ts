import type { Content } from '../../../domain/content/content.ts';
import { longestText } from '../../../domain/content/parse/texts.ts';
import { type FundingSource, fundingSources } from '../../../domain/money/funding-source.ts';
import { fault, type Read } from '../cells/cell-kind.ts';
import { moneyCell } from '../cells/money-cell.ts';
import { textCell } from '../cells/text-cell.ts';
import { choiceOf, labelOf, sourceChoices } from '../choices.ts';
import { lineColumns } from '../columns/line-columns.ts';
import { labels } from '../columns.ts';
import { fromLeft, type GridRow, textIn } from '../grid.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { alike } from '../words-alike.ts';
import type { Report } from './findings.ts';
import { labelled } from './labelled.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

export type PlanClosing = Pick<Content, 'total' | 'totalInWords' | 'funding'>;

/** The row of the plan's total: it has the word for it where lines have their number or programme. */
export const isTotal = (row: GridRow): boolean => {
  const [first] = fromLeft(row);
  return first !== undefined && labels.total.some((word) => alike(word, textIn(first[1])));
};

/** What stands from the total on: the sum, its words, and the sums per source. */
export function planClosing(
  table: Table,
  closing: readonly GridRow[],
  unit: MoneyUnit | null,
  report: Report,
): PlanClosing {
  const { sheet } = table;
  const [totalRow, ...below] = closing;
  if (totalRow === undefined) {
    report({ sheet }, fault('total_missing'));
    return { total: 0, totalInWords: '', funding: {} };
  }
  return {
    total: rowReader(table, totalRow, unit, report).take(lineColumns.amount),
    totalInWords: wordsIn(table, below, report),
    funding: fundingIn(table, below, unit, report),
  };
}

function wordsIn({ sheet }: Table, rows: readonly GridRow[], report: Report): string {
  for (const row of rows) {
    const found = labelled(row, labels.totalInWords);
    if (found?.content === undefined) continue;
    const read: Read<string> = textCell(longestText).read(found.content, 'dong');
    if ('value' in read) return read.value;
    report({ sheet, row: row.number, column: found.column }, read);
  }
  return '';
}

function fundingIn(
  table: Table,
  rows: readonly GridRow[],
  unit: MoneyUnit | null,
  report: Report,
): Content['funding'] {
  const { sheet } = table;
  const amountAt = table.columnAt.get(lineColumns.amount.heading) ?? 0;
  const seen = new Set<FundingSource>();
  const funding: Partial<Record<FundingSource, number>> = {};
  for (const row of rows) {
    const [column, label] =
      fromLeft(row).find(([at, content]) => at !== amountAt && content.is === 'text') ?? [];
    const value = textIn(label);
    const source = choiceOf(sourceChoices, value);
    const place = { sheet, row: row.number, column: column ?? amountAt };
    if (source === undefined) {
      if (row.cells.has(amountAt)) report(place, fault('source_unknown', { value, options: sourceWords }));
      continue;
    }
    if (seen.has(source)) report(place, fault('source_twice', { value }));
    seen.add(source);
    const amount = rowReader(table, row, unit, report).take({
      ...lineColumns.amount,
      cell: moneyCell,
      mayBeEmpty: true,
    });
    if (amount > 0) funding[source] = amount;
  }
  if (seen.size === 0) report({ sheet }, fault('funding_missing', { options: sourceWords }));
  return funding;
}

const sourceWords = fundingSources.map((source) => labelOf(sourceChoices, source)).join('; ');
