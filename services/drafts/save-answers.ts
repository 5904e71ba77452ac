import { isRecord } from '../../domain/content/parse/fields.ts';
import type { Facts } from '../../domain/definition/fact.ts';
import type { Context } from '../context.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { changeDraft, type DraftAt, type DraftVersion } from './change-draft.ts';

export type SaveAnswers = DraftAt & { readonly stated: Facts };

/** Replaces the unit's answers to what the process asks; the rest of the draft stays as it was typed. */
export async function saveAnswers(ctx: Context, { stated, ...at }: SaveAnswers): Promise<DraftVersion> {
  await loadRow(ctx, at.submissionId, 'draft:write');
  return changeDraft(ctx, at, (typed) => ({ ...(isRecord(typed) ? typed : {}), stated }));
}
