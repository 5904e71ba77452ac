import type { Content } from '../../../domain/content/content.ts';
import { longestText, longestTitle } from '../../../domain/content/parse/texts.ts';
import { type CellKind, fault } from '../cells/cell-kind.ts';
import { textCell } from '../cells/text-cell.ts';
import { wholeCell } from '../cells/whole-cell.ts';
import { labels } from '../columns.ts';
import { fromLeft, type GridRow, textIn } from '../grid.ts';
import { statedUnit } from '../money-unit.ts';
import { bare } from '../words-alike.ts';
import type { Report } from './findings.ts';
import { type Labelled, labelled } from './labelled.ts';
import type { Table } from './table.ts';

export type PlanHeading = Pick<Content, 'title' | 'year' | 'basis'> & { readonly unitName: string };

type Found = Labelled & { readonly row: number };

const yearCell = wholeCell(2000, 2100);

/** What stands above the plan's table: labelled as in our template, or the way printed plans begin. */
export function planHeading({ sheet, above }: Table, report: Report): PlanHeading {
  const take = <Value>(found: Found | undefined, cell: CellKind<Value>): Value => {
    if (found?.content === undefined) return cell.blank;
    const read = cell.read(found.content, 'dong');
    if ('value' in read) return read.value;
    report({ sheet, row: found.row, column: found.column }, read);
    return cell.blank;
  };

  const titleAt =
    labelledIn(above, labels.title) ?? printed(above, (text) => bare(text).includes('ke hoach'));
  if (titleAt?.content === undefined) report({ sheet }, fault('title_missing'));
  const title = take(titleAt, textCell(longestTitle));

  const yearAt = labelledIn(above, labels.year);
  const year = yearAt?.content === undefined ? yearIn(title) : take(yearAt, yearCell);
  if (year === undefined) report({ sheet }, fault('year_missing'));

  const unitRows = above.filter((row) =>
    fromLeft(row).every(([, content]) => statedUnit(textIn(content)) === null),
  );
  return {
    title,
    year: year ?? 0,
    basis: basisIn(above)
      .map((found) => take(found, textCell(longestText)))
      .join('\n'),
    unitName: take(labelledIn(unitRows, labels.unit), textCell(longestTitle)),
  };
}

function labelledIn(rows: readonly GridRow[], words: readonly string[]): Found | undefined {
  for (const row of rows) {
    const found = labelled(row, words);
    if (found !== null) return { ...found, row: row.number };
  }
  return undefined;
}

/** The first row that says it in plain text, without a label. */
function printed(rows: readonly GridRow[], says: (text: string) => boolean): Found | undefined {
  const allLabels = [...labels.unit, ...labels.title, ...labels.year, ...labels.basis];
  for (const row of rows) {
    const [first] = fromLeft(row);
    if (first !== undefined && labelled(row, allLabels) === null && says(textIn(first[1])))
      return { content: first[1], column: first[0], row: row.number };
  }
  return undefined;
}

/** Every basis; printed plans give each a paragraph of its own (`Căn cứ Nghị định số …;`). */
const basisIn = (rows: readonly GridRow[]): readonly Found[] =>
  rows.flatMap((row) => {
    const found =
      labelledIn([row], labels.basis) ?? printed([row], (text) => bare(text).startsWith('can cu '));
    return found?.content === undefined ? [] : [found];
  });

function yearIn(title: string): number | undefined {
  const year = Number(/\bnam (2[01]\d\d)\b/.exec(bare(title))?.[1] ?? Number.NaN);
  return Number.isNaN(year) ? undefined : year;
}
