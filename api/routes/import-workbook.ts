import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { importWorkbook } from '../../services/drafts/import-workbook.ts';
import { workbookMediaType } from '../../services/drafts/workbook-file.ts';
import { ServiceError } from '../../services/service-error.ts';
import { addDocumented, idOf } from '../documented.ts';
import type { ApiEnv } from '../environment.ts';
import { bytesOf, mediaTypeOf, readForm } from '../read-body.ts';
import { etagOf, idempotencyHeader, ifMatchHeader, submissionParam, versionIn } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, problemResponses } from '../responses.ts';
import { importedSchema } from '../schemas/draft-schemas.ts';

const binary = z.string().openapi({ format: 'binary' });

export const importRoutes = resource();

addDocumented(
  importRoutes,
  {
    method: 'post',
    path: '/submissions/{id}/draft/import',
    tags: ['Drafts'],
    summary: 'Replace the draft by a workbook; lines that were there stay the lines they were',
    request: {
      params: submissionParam,
      headers: [idempotencyHeader, ifMatchHeader],
      body: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({ file: binary }),
            example: { file: 'ke-hoach-2027.xlsx' },
          },
          [workbookMediaType]: { schema: binary },
        },
      },
    },
    responses: {
      200: jsonResponse(importedSchema, 'Imported', {
        version: 5,
        workbook: { unitName: 'Xã Hồng Thái', moneyUnit: 'million', lineCount: 12, total: 586_500_000 },
      }),
      ...problemResponses,
    },
  },
  async (c) => {
    const ifMatch = c.req.header('If-Match');
    const imported = await importWorkbook(c.var.ctx, {
      submissionId: idOf(c),
      version: ifMatch === undefined ? undefined : versionIn(ifMatch),
      file: await workbookIn(c),
    });
    return c.json(imported, 200, { ETag: etagOf(imported.version) });
  },
);

async function workbookIn(c: Context<ApiEnv>): Promise<Uint8Array> {
  const found = mediaTypeOf(c);
  if (found === workbookMediaType) return new Uint8Array(await c.req.arrayBuffer());
  if (found !== 'multipart/form-data') throw new ServiceError({ code: 'media_type_refused', found });
  return bytesOf((await readForm(c, z.object({}))).file);
}
