import exceljs from 'exceljs';
import { repacked } from '../excel/archive/repacked.ts';
import type { WritableColumn } from '../excel/column.ts';
import { addLists, offerFrom } from '../excel/writing/choice-lists.ts';
import { writeTable } from '../excel/writing/table-of-rows.ts';
import type { PersonRow, PositionRow, UnitRow } from './columns.ts';
import { organisationLists, organisationSheets } from './sheets.ts';

export type OrganisationRows = {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly positions: readonly PositionRow[];
};

const emptyRows = 200;
/** No clock: the same rows give the same bytes. */
const madeAt = new Date(Date.UTC(2026, 0, 1));

/** The organisation as a workbook of the same form that is read. */
export const writeOrganisation = (rows: OrganisationRows): Promise<Buffer> => workbookOf(rows, 0);

/** The empty form: headings, a row of guidance, drop-down lists. */
export const blankOrganisation = (): Promise<Buffer> =>
  workbookOf({ units: [], people: [], positions: [] }, emptyRows);

async function workbookOf({ units, people, positions }: OrganisationRows, empty: number): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Totrinh';
  workbook.lastModifiedBy = 'Totrinh';
  workbook.created = madeAt;
  workbook.modified = madeAt;
  const add = <Row>(name: string, columns: readonly WritableColumn<Row>[], rows: readonly Row[]) => {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    writeTable(sheet, 1, {
      columns,
      rows,
      unit: 'dong',
      emptyRows: empty,
      offer: (cell, heading) => offerFrom(organisationLists, cell, heading),
    });
  };
  const sheets = organisationSheets;
  add(sheets.units.name, Object.values(sheets.units.columns), units);
  add(sheets.people.name, Object.values(sheets.people.columns), people);
  add(sheets.positions.name, Object.values(sheets.positions.columns), positions);
  addLists(workbook, organisationLists);
  return repacked(Buffer.from(await workbook.xlsx.writeBuffer()));
}
