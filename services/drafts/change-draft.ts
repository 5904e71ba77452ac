import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { drafts, submissions } from '../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { requireWithinLimits } from './draft-limits.ts';
import { listedAs } from './listed-as.ts';
import { lockOpenDraft } from './lock-open-draft.ts';

/** Which draft, and the version that its writer had before their eyes (`If-Match`). */
export type DraftAt = { readonly submissionId: string; readonly version: number | undefined };
export type DraftVersion = { readonly version: number };

/** Replaces what is typed, for a caller who was found to be its author; of two who saw the same version the first one wins. */
export async function changeDraft(
  { db, caller }: Context,
  { submissionId, version }: DraftAt,
  change: (typed: unknown, tx: Transaction) => unknown,
): Promise<DraftVersion> {
  return db.transaction(async (tx) => {
    const { row, draft } = await lockOpenDraft(tx, submissionId);
    if (version === undefined) throw new ServiceError({ code: 'version_missing' });
    if (draft.version !== version)
      throw new ServiceError({ code: 'version_changed', version: draft.version });
    const content = await change(draft.content, tx);
    requireWithinLimits(content);
    const writers = [...new Set([...draft.writers, caller.personId])];
    const next = draft.version + 1;
    await tx
      .update(drafts)
      .set({ content, writers, version: next, updatedAt: new Date() })
      .where(eq(drafts.submissionId, submissionId));
    await tx
      .update(submissions)
      .set({ ...listedAs(content, row), updatedAt: sql`now()` })
      .where(eq(submissions.id, submissionId));
    return { version: next };
  });
}
