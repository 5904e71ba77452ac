import { type Grid, textIn } from '../excel/grid.ts';
import { limits } from '../excel/limits.ts';
import { alike } from '../excel/words-alike.ts';
import { organisationSheets, type SheetKind, sheetKinds } from './sheets.ts';

const fewestHeadings = 3;

/** Which sheet this is: by its name, else by the row that bears most of one sheet's headings; null when neither tells. */
export function kindOf(grid: Grid): SheetKind | null {
  const named = sheetKinds.find((kind) =>
    [organisationSheets[kind].name, ...organisationSheets[kind].also].some((name) => alike(name, grid.name)),
  );
  if (named !== undefined) return named;
  const [best, next] = sheetKinds
    .map((kind) => ({ kind, headings: headingsIn(grid, kind) }))
    .toSorted((left, right) => right.headings - left.headings);
  return best === undefined || best.headings < fewestHeadings || best.headings === next?.headings
    ? null
    : best.kind;
}

function headingsIn({ rows }: Grid, kind: SheetKind): number {
  const columns = Object.values(organisationSheets[kind].columns);
  const counts = rows.slice(0, limits.headingSearchRows).map((row) => {
    const texts = [...row.cells.values()].map(textIn);
    return columns.filter(({ heading, also }) =>
      texts.some((text) => [heading, ...also].some((each) => alike(each, text))),
    ).length;
  });
  return Math.max(0, ...counts);
}
