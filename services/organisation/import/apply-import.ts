import { sql } from 'drizzle-orm';
import { recordChanges } from '../../../db/record-change.ts';
import type { Context } from '../../context.ts';
import { requirePermission } from '../../permission.ts';
import { once, requestKey } from '../../request-key.ts';
import { ServiceError } from '../../service-error.ts';
import type { ImportOrganisation } from './import-input.ts';
import { planImport, readFiles } from './plan-import.ts';
import { recordOf } from './record-of.ts';
import { type ImportPreview, toldImport } from './told-import.ts';
import { requireTopUnit } from './top-unit.ts';
import { writeImport } from './write-import.ts';

export type ApplyImport = ImportOrganisation & {
  /** The digest of the preview that was looked at. */
  readonly shown: string;
};
export type AppliedImport = Pick<ImportPreview, 'counts'>;

/** Carries out what was shown, all of it or nothing: refused when files or organisation are no longer what they were. */
export async function applyImport(ctx: Context, input: ApplyImport): Promise<AppliedImport> {
  requirePermission(ctx.caller, 'organisation:manage', { unitId: input.unitId });
  if (!ctx.caller.isVerified)
    throw new ServiceError({ code: 'forbidden', because: 'second_verification_needed' });
  await requireTopUnit(ctx.db, input.unitId);
  const key = requestKey(ctx, 'organisation:import', input.unitId, [input.shown, input.allPositions]);
  const read = await readFiles(input);
  return once(ctx, key, async (tx) => {
    // Nobody changes these while the plan is made once more and carried out; reading goes on.
    await tx.execute(sql`lock table units, people, positions in share row exclusive mode`);
    const plan = await planImport(tx, ctx.caller, input, read);
    if (plan.faults.length > 0) throw new ServiceError({ code: 'faulty_workbook', findings: plan.faults });
    const preview = toldImport(plan, input);
    if (preview.digest !== input.shown) throw new ServiceError({ code: 'preview_changed', preview });
    await writeImport(tx, plan);
    await recordChanges(tx, recordOf(plan, ctx.caller));
    return { counts: preview.counts };
  });
}
