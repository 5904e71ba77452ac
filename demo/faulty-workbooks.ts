import exceljs from 'exceljs';
import { repacked } from '../documents/excel/archive/repacked.ts';

type Edit = (workbook: exceljs.Workbook) => void;

/** A workbook with some cells changed, as people change them. */
export async function edited(file: Buffer, edit: Edit): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  edit(workbook);
  return repacked(Buffer.from(await workbook.xlsx.writeBuffer()));
}

const cellIn = (workbook: exceljs.Workbook, sheet: string, address: string): exceljs.Cell => {
  const found = workbook.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.getCell(address);
};

/** What is wrong in `ke-hoach-2027-loi.xlsx`, cell by cell; the first line of the plan is in row 7. */
const slips: readonly (readonly [sheet: string, address: string, value: exceljs.CellValue])[] = [
  ['Kế hoạch', 'A8', 1],
  ['Kế hoạch', 'C9', 'Tin học'],
  ['Kế hoạch', 'F10', 1.5],
  ['Kế hoạch', 'I11', null],
  ['Kế hoạch', 'L12', '12,75 triệu'],
  ['Kế hoạch', 'L13', 19.8000001],
  ['Kế hoạch', 'M14', 'Ngân sách huyện: 23,3'],
  ['Kế hoạch', 'L15', { formula: "'Dự toán'!E20*6" }],
  ['Dự toán', 'A4', 99],
  ['Dự toán', 'B5', 'Ăn trưa'],
  ['Dự toán', 'E6', -1_200_000],
  ['Học bổng', 'B3', null],
  ['Học bổng', 'G4', 'hai mươi chín'],
  ['Thiết bị', 'G3', 9],
  ['Thiết bị', 'A4', 12],
];

export const withSlips: Edit = (workbook) => {
  for (const [sheet, address, value] of slips) cellIn(workbook, sheet, address).value = value;
};

export const withoutMoneyUnit: Edit = (workbook) => {
  cellIn(workbook, 'Kế hoạch', 'L5').value = null;
};
