import { isRecord } from '../../domain/content/parse/fields.ts';
import type { Context } from '../context.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { changeDraft, type DraftAt, type DraftVersion } from './change-draft.ts';
import { withKnownIds } from './known-line-ids.ts';
import { sentRevision } from './sent-revision.ts';
import { type WorkbookRead, workbookContent } from './workbook-content.ts';

export type ImportWorkbook = DraftAt & { readonly file: Uint8Array };
export type Imported = DraftVersion & { readonly workbook: WorkbookRead };

/** Replaces a draft by a workbook; its lines stay the lines they were, so that a correction is seen as one. */
export async function importWorkbook(ctx: Context, { file, ...at }: ImportWorkbook): Promise<Imported> {
  const row = await loadRow(ctx, at.submissionId, 'draft:write');
  const { content, read } = await workbookContent(file);
  const { version } = await changeDraft(ctx, at, async (typed, tx) => {
    // A line that the draft has lost may still stand in what was sent.
    const sent = await sentRevision(tx, row);
    // A workbook carries no answers to the questions of the process.
    const stated = isRecord(typed) && typed.stated !== undefined ? { stated: typed.stated } : {};
    return { ...content, lines: withKnownIds(content.lines, typed, sent), ...stated };
  });
  return { version, workbook: read };
}
