import { Hono } from 'hono';
import { readAttachment } from '../../services/attachments/read-attachment.ts';
import { exportWorkbook } from '../../services/drafts/export-workbook.ts';
import { authorRoles } from '../../services/permission.ts';
import { awaitVersion } from '../../services/submissions/await-version.ts';
import { readSubmission } from '../../services/submissions/read-submission.ts';
import { fileResponse } from '../file-response.ts';
import { showPage } from '../frame/respond.tsx';
import type { SignedEnv } from '../page-env.ts';
import { paths } from '../paths.ts';
import { signedIn } from '../signed-in.ts';
import { noticesFor } from './notices.tsx';
import { loadScene } from './scene.ts';
import { SubmissionPage } from './submission-page.tsx';

const refreshSeconds = '2';

export const submissionRoutes = new Hono<SignedEnv>()
  .get('/submissions/:id', signedIn, async (c) => {
    const { ctx, reader, me } = c.var;
    const id = c.req.param('id');
    const version = Number(c.req.query('v'));
    const first = await readSubmission(ctx, id);
    const isUpToDate = Number.isSafeInteger(version) ? await awaitVersion(ctx, id, version) : true;
    if (first.row.version === 0 && isUpToDate && first.row.state === 'draft' && !(version > 0))
      return c.redirect(paths.draft(id), 302);
    const scene = await loadScene(ctx, id);
    const { row } = scene.view;
    // Whoever has just acted sees the outcome without doing anything, also where scripts are off.
    if (!isUpToDate || (version > 0 && scene.waiting.settling)) c.header('Refresh', refreshSeconds);
    const shown =
      c.req.query('lines') ?? (scene.difference !== null && row.state === 'in-review' ? 'changes' : 'all');
    const isAuthor = me.positions.some(
      ({ role, unit }) => unit.id === row.unitId && authorRoles.some((author) => author === role),
    );
    return showPage(
      c,
      { title: `${row.fileNumber ?? ''} ${row.title}`.trim(), area: 'submissions' },
      <SubmissionPage
        reader={reader}
        scene={scene}
        shown={shown === 'changes' ? 'changes' : 'all'}
        notices={noticesFor(c.req.query('done'), isUpToDate)}
        mayDraft={isAuthor && me.mayWrite}
      />,
    );
  })
  .get('/submissions/:id/attachments/:attachmentId', signedIn, async (c) => {
    const { id: submissionId, attachmentId } = c.req.param();
    return fileResponse(c, await readAttachment(c.var.ctx, { submissionId, attachmentId }));
  })
  .get('/submissions/:id/workbook', signedIn, async (c) => {
    const submissionId = c.req.param('id');
    const { row } = await readSubmission(c.var.ctx, submissionId);
    return fileResponse(c, await exportWorkbook(c.var.ctx, { submissionId, revision: row.revision }));
  });
