import { writePlan } from '../../documents/excel/write-plan.ts';
import type { Content } from '../../domain/content/content.ts';
import { parseContent } from '../../domain/content/parse-content.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { loadRow, type SubmissionRow } from '../submissions/load-submission.ts';
import { namesOf } from '../submissions/names.ts';
import { draftRow } from './draft-row.ts';
import { sentRevision } from './sent-revision.ts';
import { type WorkbookFile, workbookMediaType } from './workbook-file.ts';

export type ExportWorkbook = {
  readonly submissionId: string;
  /** A revision that was sent; left out, the draft. */
  readonly revision?: number | undefined;
};

/** The draft or a sent revision as a workbook that can be corrected and imported again. */
export async function exportWorkbook(
  ctx: Context,
  { submissionId, revision }: ExportWorkbook,
): Promise<WorkbookFile> {
  const row = await loadRow(ctx, submissionId, revision === undefined ? 'draft:read' : 'submission:read');
  const content =
    revision === undefined ? await drafted(ctx, row) : await sentRevision(ctx.db, row, revision);
  if (content === null) throw new ServiceError({ code: 'not_found' });
  const names = await namesOf(ctx.db, [], [row.unitId]);
  return {
    name: `${row.fileNumber ?? `${row.kind}-${row.year}`}-${revision === undefined ? 'du-thao' : `lan-${revision}`}.xlsx`,
    mediaType: workbookMediaType,
    bytes: await writePlan(content, { unitName: names.unit(row.unitId) }),
  };
}

/** A cell holds a number or a choice; what was typed and is neither has no place in a workbook. */
async function drafted({ db }: Context, { id, kind }: SubmissionRow): Promise<Content> {
  const parsed = parseContent(kind, (await draftRow(db, id)).content);
  if ('findings' in parsed) throw new ServiceError({ code: 'faulty_content', findings: parsed.findings });
  return parsed.content;
}
