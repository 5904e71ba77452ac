import { fault } from '../cells/cell-kind.ts';
import { labels } from '../columns.ts';
import { fromLeft, textIn } from '../grid.ts';
import { type MoneyUnit, moneyUnitOf, statedUnit } from '../money-unit.ts';
import type { Report } from './findings.ts';
import { labelled } from './labelled.ts';
import type { Table } from './table.ts';

type Statement = { readonly words: string; readonly row: number; readonly column: number };

/**
 * The money unit stated above a table. Without one an amount could be a million times another, so the sheet is
 * refused (null).
 */
export function moneyUnitAbove(table: Table, report: Report): MoneyUnit | null {
  const { sheet } = table;
  const [first, ...others] = statements(table);
  if (first === undefined) {
    report({ sheet }, fault('money_unit_missing'));
    return null;
  }
  const unit = moneyUnitOf(first.words);
  if (unit === undefined) report({ ...first, sheet }, fault('money_unit_unknown', { value: first.words }));
  for (const other of others)
    if (moneyUnitOf(other.words) !== unit)
      report({ ...other, sheet }, fault('money_units_differ', { value: other.words }));
  return unit ?? null;
}

function statements({ above }: Table): readonly Statement[] {
  return above
    .filter((row) => !isText(row))
    .flatMap((row) => {
      const cells = fromLeft(row);
      return cells.flatMap(([column, content], index) => {
        const words = statedUnit(textIn(content));
        if (words === null) return [];
        return [{ words: words === '' ? textIn(cells[index + 1]?.[1]) : words, row: row.number, column }];
      });
    });
}

/** A title or a basis that happens to speak of units states none. */
const isText = (row: Table['above'][number]): boolean =>
  labelled(row, [...labels.title, ...labels.basis]) !== null;
