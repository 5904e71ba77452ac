import { blankTemplate } from '../../documents/excel/blank-template.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { type WorkbookFile, workbookMediaType } from './workbook-file.ts';

/** The empty form of the yearly plan, to be filled in and imported. */
export async function blankWorkbook(ctx: Context): Promise<WorkbookFile> {
  requirePermission(ctx.caller, 'help:read');
  return { name: 'mau-ke-hoach.xlsx', mediaType: workbookMediaType, bytes: await blankTemplate() };
}
