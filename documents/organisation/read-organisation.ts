import type { CellFinding } from '../../domain/content/cell-finding.ts';
import { fault } from '../excel/cells/cell-kind.ts';
import { listSheetName } from '../excel/columns.ts';
import type { Grid } from '../excel/grid.ts';
import { findingList, type Report } from '../excel/reading/findings.ts';
import type { RowReader } from '../excel/reading/row-reader.ts';
import { alike } from '../excel/words-alike.ts';
import {
  type PersonRow,
  type PositionRow,
  personColumns,
  positionColumns,
  type UnitRow,
  unitColumns,
} from './columns.ts';
import { type GivenFile, gridsIn } from './grids-in.ts';
import { kindOf } from './kind-of-sheet.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import type { SheetKind } from './sheets.ts';

/** What was handed in; null: no such sheet. Whoever compares the rows reports further faults to them. */
export type OrganisationRead = {
  readonly units: readonly SheetRow<UnitRow>[] | null;
  readonly people: readonly SheetRow<PersonRow>[] | null;
  readonly positions: readonly SheetRow<PositionRow>[] | null;
  /** Every fault so far, sheet by sheet, downwards, from left to right. */
  readonly faults: () => readonly CellFinding[];
};

/** Reads a workbook, or one or several CSV files, into rows that know their place. */
export async function readOrganisation(files: readonly GivenFile[]): Promise<OrganisationRead> {
  const opened = await gridsIn(files);
  if ('findings' in opened) return nothingWith(opened.findings);
  const { report, inOrder } = findingList(opened.grids.map(({ name }) => name));
  const found = sheetsIn(opened.grids, report);
  if (found.size === 0 && inOrder().length === 0)
    return nothingWith([{ code: 'nothing_to_import', params: {} }]);
  const rowsOf = <Row>(kind: SheetKind, read: (take: RowReader['take']) => Row) => {
    const grid = found.get(kind);
    return grid === undefined ? null : readSheet(grid, kind, report, read);
  };
  return {
    units: rowsOf('units', unitRow),
    people: rowsOf('people', personRow),
    positions: rowsOf('positions', positionRow),
    faults: inOrder,
  };
}

function sheetsIn(grids: readonly Grid[], report: Report): ReadonlyMap<SheetKind, Grid> {
  const found = new Map<SheetKind, Grid>();
  for (const grid of grids) {
    if (grid.rows.length === 0 || alike(grid.name, listSheetName)) continue;
    const kind = kindOf(grid);
    const value = grid.name;
    if (kind === null) report({ sheet: value }, fault('sheet_unknown', { value }));
    else if (found.has(kind)) report({ sheet: value }, fault('sheet_twice', { value }));
    else found.set(kind, grid);
  }
  return found;
}

const nothingWith = (findings: readonly CellFinding[]): OrganisationRead => ({
  units: null,
  people: null,
  positions: null,
  faults: () => findings,
});

const unitRow = (take: RowReader['take']): UnitRow => ({
  code: take(unitColumns.code),
  name: take(unitColumns.name),
  level: take(unitColumns.level),
  parent: take(unitColumns.parent),
  from: take(unitColumns.from),
  to: take(unitColumns.to),
});

const personRow = (take: RowReader['take']): PersonRow => ({
  staffCode: take(personColumns.staffCode),
  name: take(personColumns.name),
  email: take(personColumns.email),
  language: take(personColumns.language),
  active: take(personColumns.active),
});

const positionRow = (take: RowReader['take']): PositionRow => ({
  staffCode: take(positionColumns.staffCode),
  email: take(positionColumns.email),
  unit: take(positionColumns.unit),
  role: take(positionColumns.role),
  from: take(positionColumns.from),
  to: take(positionColumns.to),
});
