import type { Line } from '../../../domain/content/content.ts';
import { fault } from '../cells/cell-kind.ts';
import { amountsOf } from '../cells/sources-cell.ts';
import { lineColumns } from '../columns/line-columns.ts';
import { labels } from '../columns.ts';
import { type GridRow, textIn } from '../grid.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { alike } from '../words-alike.ts';
import type { Report } from './findings.ts';
import { type RowReader, rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

/** A line as the plan's own sheet has it; what the other sheets add comes later. */
export type PlanLine = Omit<Line, 'id' | 'kind' | 'costItems' | 'scholarship' | 'equipment'>;

export function planLines(
  table: Table,
  rows: readonly GridRow[],
  unit: MoneyUnit | null,
  report: Report,
): readonly PlanLine[] {
  const seen = new Set<number>();
  const lines = rows
    .filter((row) => !isSection(table, row) && !isGuidance(table, row))
    .map((row) => {
      const reader = rowReader(table, row, unit, report);
      const line = planLine(reader);
      if (line.number > 0 && seen.has(line.number))
        reader.report(lineColumns.number, fault('number_twice', { value: line.number }));
      seen.add(line.number);
      return line;
    });
  if (lines.length === 0) report({ sheet: table.sheet }, fault('no_lines'));
  return lines;
}

function planLine({ take }: RowReader): PlanLine {
  const amount = take(lineColumns.amount);
  return {
    number: take(lineColumns.number),
    programme: take(lineColumns.programme),
    group: take(lineColumns.group),
    audience: take(lineColumns.audience),
    form: take(lineColumns.form),
    classes: take(lineColumns.classes),
    traineesPerClass: take(lineColumns.traineesPerClass),
    days: take(lineColumns.days),
    quarter: take(lineColumns.quarter),
    place: take(lineColumns.place),
    provider: take(lineColumns.provider),
    amount,
    sources: amountsOf(amount, take(lineColumns.sources)),
    note: take(lineColumns.note),
  };
}

/** The template's second row, which says what belongs into each column. */
export const isGuidance = (table: Table, row: GridRow): boolean =>
  labels.guidance.some((word) => alike(word, textIn(row.cells.get(numberAt(table)))));

/** A heading between lines (`I. Đào tạo`), perhaps with its subtotal; anything more in the row makes it a line. */
function isSection(table: Table, row: GridRow): boolean {
  const { number, programme, amount } = lineColumns;
  const own = [number, programme, amount].map(({ heading }) => table.columnAt.get(heading));
  const isNumbered = /^([IVX]+|[A-Z])[.)]?$/.test(textIn(row.cells.get(numberAt(table))).trim());
  return isNumbered && [...row.cells.keys()].every((column) => own.includes(column));
}

const numberAt = ({ columnAt }: Table): number => columnAt.get(lineColumns.number.heading) ?? 0;
