import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { draftForNextYear } from '../../domain/content/next-year.ts';
import type { Context } from '../context.ts';
import { ServiceError } from '../service-error.ts';
import { loadRow } from '../submissions/load-submission.ts';
import { sentRevision } from './sent-revision.ts';
import { type WorkbookRead, workbookContent } from './workbook-content.ts';

/** What a draft begins with. */
export type DraftStart =
  | { readonly from: 'blank' }
  | { readonly from: 'content'; readonly content: unknown }
  | { readonly from: 'workbook'; readonly file: Uint8Array }
  | { readonly from: 'submission'; readonly submissionId: string };

export type FirstContent = { readonly content: unknown; readonly workbook?: WorkbookRead };

/** The first content of a draft of the year. */
export async function firstContent(ctx: Context, start: DraftStart, year: number): Promise<FirstContent> {
  switch (start.from) {
    case 'blank':
      return { content: { title: '', year, basis: '', lines: [], totalInWords: '', funding: {} } };
    case 'content':
      return { content: start.content };
    case 'workbook': {
      const { content, read } = await workbookContent(start.file);
      return { content, workbook: read };
    }
    case 'submission':
      return { content: await fromEarlier(ctx, start.submissionId, year) };
  }
}

async function fromEarlier(ctx: Context, submissionId: string, year: number): Promise<unknown> {
  const row = await loadRow(ctx, submissionId, 'submission:read');
  const sent = await sentRevision(ctx.db, row);
  if (sent === null) throw new ServiceError({ code: 'refused', because: 'not_submitted' });
  return draftForNextYear(sent, { year, newId: uuidv7 });
}

/** The start as the idempotency key remembers it. As text: what was typed need not be canonical JSON. */
export const startDigested = (start: DraftStart): unknown => {
  switch (start.from) {
    case 'content':
      return { from: start.from, text: JSON.stringify(start.content ?? null) };
    case 'workbook':
      return { from: start.from, sha256: createHash('sha256').update(start.file).digest('hex') };
    case 'blank':
    case 'submission':
      return start;
  }
};
