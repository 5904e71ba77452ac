import type { Context } from '../context.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { changeDraft, type DraftAt, type DraftVersion } from './change-draft.ts';

export type SaveDraft = DraftAt & { readonly content: unknown };

/** Keeps what was typed exactly as it was typed, faults included; whether it can be sent is asked when it is sent. */
export async function saveDraft(ctx: Context, { content, ...at }: SaveDraft): Promise<DraftVersion> {
  await loadRow(ctx, at.submissionId, 'draft:write');
  return changeDraft(ctx, at, () => content);
}
