import { fault } from '../cells/cell-kind.ts';
import { listSheetName, sheets } from '../columns.ts';
import type { Grid } from '../grid.ts';
import { alike } from '../words-alike.ts';
import type { Report } from './findings.ts';

export type PlanSheets = {
  readonly plan: Grid | undefined;
  readonly costs: Grid | undefined;
  readonly scholarships: Grid | undefined;
  readonly equipment: Grid | undefined;
};

/** Tells the sheets apart by name; the plan is the first sheet if none bears its name. Nothing filled is passed over. */
export function planSheets(grids: readonly Grid[], report: Report): PlanSheets {
  const named = ({ name }: { readonly name: string }) => grids.filter((grid) => alike(grid.name, name));
  const plan = named(sheets.plan)[0] ?? grids[0];
  const found = {
    plan,
    costs: named(sheets.costs)[0],
    scholarships: named(sheets.scholarships)[0],
    equipment: named(sheets.equipment)[0],
  };
  const known: readonly (Grid | undefined)[] = [...Object.values(found), ...named({ name: listSheetName })];
  for (const grid of grids) {
    if (known.includes(grid) || grid.rows.length === 0) continue;
    const twice = Object.values(sheets).some(({ name }) => alike(name, grid.name));
    report({ sheet: grid.name }, fault(twice ? 'sheet_twice' : 'sheet_unknown', { value: grid.name }));
  }
  return found;
}
