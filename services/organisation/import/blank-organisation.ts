import { blankOrganisation } from '../../../documents/organisation/write-organisation.ts';
import type { Context } from '../../context.ts';
import { type WorkbookFile, workbookMediaType } from '../../drafts/workbook-file.ts';
import { requirePermission } from '../../permission.ts';

/** The empty form of units, people and positions, to be filled in and imported. */
export async function blankOrganisationWorkbook(ctx: Pick<Context, 'caller'>): Promise<WorkbookFile> {
  requirePermission(ctx.caller, 'help:read');
  return { name: 'mau-to-chuc.xlsx', mediaType: workbookMediaType, bytes: await blankOrganisation() };
}
