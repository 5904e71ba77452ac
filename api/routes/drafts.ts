import { createRoute, z } from '@hono/zod-openapi';
import { wordsIn } from '../../i18n/words.ts';
import { blankWorkbook } from '../../services/drafts/blank-workbook.ts';
import { deleteDraft } from '../../services/drafts/delete-draft.ts';
import { exportWorkbook } from '../../services/drafts/export-workbook.ts';
import { readDraft } from '../../services/drafts/read-draft.ts';
import { saveDraft } from '../../services/drafts/save-draft.ts';
import { workbookMediaType } from '../../services/drafts/workbook-file.ts';
import { download } from '../download.ts';
import { contentExample } from '../examples/content-example.ts';
import { draftExample } from '../examples/draft-example.ts';
import { etagOf, idempotencyHeader, ifMatchHeader, submissionParam, versionIn } from '../requests.ts';
import { resource } from '../resource.ts';
import { fileResponse, jsonBody, jsonResponse, problemResponses } from '../responses.ts';
import { draftSchema, draftVersionSchema } from '../schemas/draft-schemas.ts';

export const draftRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/draft',
      tags: ['Drafts'],
      summary: 'The draft as typed, with everything that is wrong with it today',
      request: { params: submissionParam },
      responses: {
        200: jsonResponse(draftSchema, 'The draft; its ETag is the version', draftExample),
        ...problemResponses,
      },
    }),
    async (c) => {
      const draft = await readDraft(c.var.ctx, c.req.valid('param').id);
      const say = wordsIn(c.var.language);
      const findings = draft.findings.map(({ source, ...finding }) => ({
        ...finding,
        source: source === null ? null : source[c.var.language],
        detail: say(`findings:${finding.code}`, finding.params),
      }));
      c.header('ETag', etagOf(draft.version));
      return c.json({ ...draft, findings }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/submissions/{id}/draft',
      tags: ['Drafts'],
      summary: 'Save the draft exactly as typed, faults included',
      description:
        '428 without `If-Match`; 412 when somebody saved it after it was read. Whether it can be sent is asked when it is submitted.',
      request: {
        params: submissionParam,
        headers: ifMatchHeader,
        body: jsonBody(z.unknown().openapi({ type: 'object' }), contentExample),
      },
      responses: {
        200: jsonResponse(draftVersionSchema, 'Saved', { version: 4 }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const saved = await saveDraft(c.var.ctx, {
        submissionId: c.req.valid('param').id,
        version: versionIn(c.req.valid('header')['if-match']),
        content: c.req.valid('json'),
      });
      c.header('ETag', etagOf(saved.version));
      return c.json(saved, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/draft/workbook',
      tags: ['Drafts'],
      summary: 'The draft, or a sent revision, as a workbook that can be corrected and imported again',
      request: {
        params: submissionParam,
        query: z.object({ revision: z.coerce.number().int().min(1).max(10_000).optional() }),
      },
      responses: { 200: fileResponse(workbookMediaType, 'The workbook'), ...problemResponses },
    }),
    async (c) => {
      const submissionId = c.req.valid('param').id;
      return download(c, await exportWorkbook(c.var.ctx, { submissionId, ...c.req.valid('query') }));
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/submissions/{id}/discard',
      tags: ['Drafts'],
      summary: 'Remove a draft that was never sent, with its files',
      request: { params: submissionParam, headers: idempotencyHeader },
      responses: { 204: { description: 'Removed' }, ...problemResponses },
    }),
    async (c) => {
      await deleteDraft(c.var.ctx, c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/templates/training-plan.xlsx',
      tags: ['Drafts'],
      summary: 'The empty form of the yearly plan, to be filled in and imported',
      responses: { 200: fileResponse(workbookMediaType, 'The empty workbook'), ...problemResponses },
    }),
    async (c) => download(c, await blankWorkbook(c.var.ctx)),
  );
