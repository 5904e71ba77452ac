import type { Context } from '../../context.ts';
import { requirePermission } from '../../permission.ts';
import type { ImportOrganisation } from './import-input.ts';
import { planImport, readFiles } from './plan-import.ts';
import { type ImportPreview, toldImport } from './told-import.ts';
import { requireTopUnit } from './top-unit.ts';

/** What an import would add, change and end, and every fault in the files; nothing is stored. */
export async function previewImport(
  ctx: Pick<Context, 'db' | 'caller'>,
  input: ImportOrganisation,
): Promise<ImportPreview> {
  requirePermission(ctx.caller, 'organisation:manage', { unitId: input.unitId });
  await requireTopUnit(ctx.db, input.unitId);
  return toldImport(await planImport(ctx.db, ctx.caller, input, await readFiles(input)), input);
}
