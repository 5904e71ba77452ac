import exceljs from 'exceljs';
import { repacked } from '../archive/repacked.ts';
import { addDetailSheets } from './detail-sheets.ts';
import { addListSheet } from './list-sheet.ts';
import { addPlanSheet } from './plan-sheet.ts';
import type { PlanToWrite } from './plan-to-write.ts';

/** No clock: the same plan gives the same bytes, and so the same digest. */
const madeAt = new Date(Date.UTC(2026, 0, 1));

export async function planWorkbook(plan: PlanToWrite): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Totrinh';
  workbook.lastModifiedBy = 'Totrinh';
  workbook.created = madeAt;
  workbook.modified = madeAt;
  addPlanSheet(workbook, plan);
  addDetailSheets(workbook, plan);
  addListSheet(workbook);
  return repacked(Buffer.from(await workbook.xlsx.writeBuffer()));
}
