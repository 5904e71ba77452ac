import type { Context } from 'hono';
import { Hono } from 'hono';
import type { CellFinding } from '../../domain/content/cell-finding.ts';
import { attachmentPurposes } from '../../services/attachments/attachment.ts';
import { removeAttachment } from '../../services/attachments/remove-attachment.ts';
import { exportWorkbook } from '../../services/drafts/export-workbook.ts';
import { importWorkbook } from '../../services/drafts/import-workbook.ts';
import { readDraft } from '../../services/drafts/read-draft.ts';
import { saveAnswers } from '../../services/drafts/save-answers.ts';
import { ServiceError } from '../../services/service-error.ts';
import { uploadFiles } from '../act/uploads.ts';
import { fileResponse } from '../file-response.ts';
import { type Fault, type Filled, freshForm, returnedForm } from '../filled.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { paths, withQuery } from '../paths.ts';
import { faultOf } from '../problem/problem-words.ts';
import { signedIn } from '../signed-in.ts';
import { loadScene } from '../submission/scene.ts';
import { typedIn } from '../typed.ts';
import { answersTyped } from './answers-typed.ts';
import { readNotice, workbookNotice } from './draft-notice.ts';
import { DraftPage } from './draft-page.tsx';

type Page = Context<SignedEnv, `/submissions/:id${string}`>;
type Shown = { readonly filled?: Filled; readonly answers?: Filled; readonly cells?: readonly CellFinding[] };

const idOf = (c: Page): string => c.req.param('id') ?? '';

async function showDraft(c: Page, { filled = freshForm(), answers = freshForm(), cells = [] }: Shown = {}) {
  const { ctx, reader } = c.var;
  const draft = await readDraft(ctx, idOf(c));
  const scene = await loadScene(ctx, idOf(c));
  const faults = [...filled.faults, ...answers.faults];
  const notice =
    cells.length + faults.length > 0 ? null : readNotice(reader, new URL(c.req.url).searchParams);
  return showPage(
    c,
    { title: scene.view.row.title || reader.word('draft.untitled'), area: 'drafts', faults },
    <DraftPage
      reader={reader}
      draft={draft}
      scene={scene}
      filled={filled}
      answers={answers}
      cells={cells}
      notice={notice}
    />,
  );
}

const withFault = (field: string, text: string): readonly Fault[] => [{ field, text }];

export const draftRoutes = new Hono<SignedEnv>()
  .get('/submissions/:id/draft', signedIn, (c) => showDraft(c))
  .get('/submissions/:id/draft/workbook', signedIn, async (c) =>
    fileResponse(c, await exportWorkbook(c.var.ctx, { submissionId: c.req.param('id') })),
  )
  .post('/submissions/:id/draft/workbook', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const submissionId = c.req.param('id');
    const typed = await typedIn(c);
    const [file] = typed.files('workbook');
    if (file === undefined)
      return showDraft(c, { filled: returnedForm(typed, withFault('workbook', reader.word('fault.file'))) });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { workbook } = await importWorkbook(ctx, {
        submissionId,
        version: Number(typed.text('seen')),
        file: bytes,
      });
      return c.redirect(withQuery(paths.draft(submissionId), workbookNotice(workbook)), 303);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { problem } = error;
      if (problem.code === 'not_found' || problem.code === 'forbidden') throw error;
      const fault = { ...faultOf(reader, problem), field: 'workbook' };
      const cells = problem.code === 'faulty_workbook' ? problem.findings : [];
      return showDraft(c, { filled: returnedForm(typed, [fault]), cells });
    }
  })
  .post('/submissions/:id/draft/answers', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const submissionId = c.req.param('id');
    const typed = await typedIn(c);
    const { asks } = await readDraft(ctx, submissionId);
    const { stated, faults } = answersTyped(reader, asks, typed);
    if (faults.length > 0) return showDraft(c, { answers: returnedForm(typed, faults) });
    try {
      await saveAnswers(ctx, { submissionId, version: Number(typed.text('seen')), stated });
      return c.redirect(withQuery(paths.draft(submissionId), { done: 'answered' }), 303);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { problem } = error;
      if (problem.code === 'not_found' || problem.code === 'forbidden') throw error;
      return showDraft(c, { answers: returnedForm(typed, [faultOf(reader, problem)]) });
    }
  })
  .post('/submissions/:id/draft/attachments', signedIn, async (c) => {
    const { ctx, reader } = c.var;
    const id = c.req.param('id');
    const typed = await typedIn(c);
    const files = typed.files('file');
    if (files.length === 0)
      return showDraft(c, { filled: returnedForm(typed, withFault('file', reader.word('fault.file'))) });
    try {
      const purpose = attachmentPurposes.find((one) => one === typed.text('purpose')) ?? 'other';
      await uploadFiles(ctx, id, purpose, files, 'file');
      return c.redirect(withQuery(paths.draft(id), { done: 'attached' }), 303);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.problem.code === 'not_found') throw error;
      return showDraft(c, {
        filled: returnedForm(typed, [{ ...faultOf(reader, error.problem), field: 'file' }]),
      });
    }
  })
  .post('/submissions/:id/draft/attachments/:attachmentId/remove', signedIn, async (c) => {
    const { id: submissionId, attachmentId } = c.req.param();
    await removeAttachment(c.var.ctx, { submissionId, attachmentId });
    return c.redirect(paths.draft(submissionId), 303);
  });
