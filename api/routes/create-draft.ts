import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { type CreateDraft, createDraft } from '../../services/drafts/create-draft.ts';
import { workbookMediaType } from '../../services/drafts/workbook-file.ts';
import { ServiceError } from '../../services/service-error.ts';
import { addDocumented } from '../documented.ts';
import type { ApiEnv } from '../environment.ts';
import { contentExample } from '../examples/content-example.ts';
import { bytesOf, mediaTypeOf, readForm, readJson } from '../read-body.ts';
import { faultsIn } from '../request-faults.ts';
import { etagOf, idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, problemResponses } from '../responses.ts';
import { draftCreatedSchema } from '../schemas/draft-schemas.ts';

const year = z.int().min(2000).max(2100);
const start = z
  .discriminatedUnion('from', [
    z.object({ from: z.literal('blank') }),
    z.object({ from: z.literal('content'), content: z.unknown() }),
    z.object({ from: z.literal('submission'), submissionId: z.string() }),
  ])
  .describe('What the draft begins with: nothing, content as typed, or an earlier submission');
const createBody = z
  .object({
    kind: z.enum(submissionKinds),
    unitId: z.uuid(),
    year,
    start: start.default({ from: 'blank' }),
  })
  .openapi('CreateDraft');

/** Beside a workbook: form fields or query parameters, which are texts. */
const besideWorkbook = z.object({
  kind: z.enum(submissionKinds).default('training-plan'),
  unitId: z.uuid(),
  year: z.coerce.number().pipe(year),
});

const unitId = '019b76da-a800-7aaa-8bbb-000000000001';

export const createDraftRoutes = resource();

addDocumented(
  createDraftRoutes,
  {
    method: 'post',
    path: '/submissions',
    tags: ['Drafts'],
    summary: 'Begin a draft: blank, from content, from an earlier submission, or from a workbook',
    description:
      'A workbook comes as a form (`file`, `kind`, `unitId`, `year`), or as the body itself with the same names as query parameters. One faulty cell and nothing is stored; every fault is told with sheet, row and column.',
    request: {
      headers: idempotencyHeader,
      query: besideWorkbook.partial(),
      body: {
        required: true,
        content: {
          'application/json': {
            schema: createBody,
            examples: {
              blank: { value: { kind: 'training-plan', unitId, year: 2027 } },
              content: {
                value: {
                  kind: 'training-plan',
                  unitId,
                  year: 2027,
                  start: { from: 'content', content: contentExample },
                },
              },
              lastYear: {
                value: {
                  kind: 'training-plan',
                  unitId,
                  year: 2028,
                  start: { from: 'submission', submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e' },
                },
              },
            },
          },
          'multipart/form-data': {
            schema: besideWorkbook.extend({ file: z.string().openapi({ format: 'binary' }) }),
            example: { kind: 'training-plan', unitId, year: '2027', file: 'ke-hoach-2027.xlsx' },
          },
          [workbookMediaType]: { schema: z.string().openapi({ format: 'binary' }) },
        },
      },
    },
    responses: {
      201: jsonResponse(draftCreatedSchema, 'The draft was begun', {
        submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
        version: 1,
        workbook: { unitName: 'Xã Hồng Thái', moneyUnit: 'million', lineCount: 12, total: 586_500_000 },
      }),
      ...problemResponses,
    },
  },
  async (c) => {
    const created = await createDraft(c.var.ctx, await createInput(c));
    return c.json(created, 201, {
      Location: `/api/submissions/${created.submissionId}`,
      ETag: etagOf(created.version),
    });
  },
);

async function createInput(c: Context<ApiEnv>): Promise<CreateDraft> {
  switch (mediaTypeOf(c)) {
    case 'multipart/form-data': {
      const { file, fields } = await readForm(c, besideWorkbook);
      return { ...fields, start: { from: 'workbook', file: await bytesOf(file) } };
    }
    case workbookMediaType: {
      const parsed = besideWorkbook.safeParse(c.req.query());
      if (!parsed.success)
        throw new ServiceError({
          code: 'invalid',
          faults: faultsIn(parsed.error.issues, c.req.query(), c.var.language),
        });
      const file = new Uint8Array(await c.req.arrayBuffer());
      return { ...parsed.data, start: { from: 'workbook', file } };
    }
    default:
      return readJson(c, createBody);
  }
}
