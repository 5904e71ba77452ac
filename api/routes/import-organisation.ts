import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { applyImport } from '../../services/organisation/import/apply-import.ts';
import { blankOrganisationWorkbook } from '../../services/organisation/import/blank-organisation.ts';
import { exportOrganisation } from '../../services/organisation/import/export-organisation.ts';
import { previewImport } from '../../services/organisation/import/preview-import.ts';
import { addDocumented, idOf } from '../documented.ts';
import { download } from '../download.ts';
import type { ApiEnv } from '../environment.ts';
import { errorsOf } from '../problem-errors.ts';
import { readFiles } from '../read-files.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { fileResponse, jsonResponse, problemResponses } from '../responses.ts';
import { appliedSchema, importExamples, previewSchema } from '../schemas/import-organisation-schemas.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const unitParam = z.object({ id: z.uuid().describe('The top unit') });
const flag = z.enum(['true', 'false']).default('false');

const upload = z.object({
  file: z
    .string()
    .openapi({ format: 'binary', description: 'A workbook, or CSV files: one part `file` for each' }),
  allPositions: flag.describe('Whether positions that are not in the file end'),
});
const appliedUpload = upload.extend({ digest: z.string().describe('Of the preview that was looked at') });

export const organisationImportRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/templates/organisation.xlsx',
      tags: ['Organisation'],
      summary: 'The empty form of units, people and positions',
      responses: { 200: fileResponse(workbookType, 'The workbook'), ...problemResponses },
    }),
    async (c) => download(c, await blankOrganisationWorkbook(c.var.ctx)),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/units/{id}/organisation/export',
      tags: ['Organisation'],
      summary: 'Units, people and positions of a tree in the form that is imported',
      request: { params: unitParam },
      responses: { 200: fileResponse(workbookType, 'The workbook'), ...problemResponses },
    }),
    async (c) => download(c, await exportOrganisation(c.var.ctx, c.req.valid('param').id)),
  );

const requestOf = (schema: z.ZodType, example: object) => ({
  params: unitParam,
  headers: idempotencyHeader,
  body: { required: true, content: { 'multipart/form-data': { schema, example } } },
});

addDocumented(
  organisationImportRoutes,
  {
    method: 'post',
    path: '/units/{id}/organisation/import/preview',
    tags: ['Organisation'],
    summary: 'What an import would add, change and end, and every fault by sheet and cell; nothing is stored',
    request: requestOf(upload, importExamples.upload),
    responses: {
      200: jsonResponse(previewSchema, 'The preview', importExamples.preview),
      ...problemResponses,
    },
  },
  async (c) => {
    const { faults, ...preview } = await previewImport(c.var.ctx, await inputOf(c));
    const told = errorsOf({ code: 'faulty_workbook', findings: faults }, c.var.language);
    return c.json({ ...preview, faults: told }, 200);
  },
);

addDocumented(
  organisationImportRoutes,
  {
    method: 'post',
    path: '/units/{id}/organisation/import',
    tags: ['Organisation'],
    summary: 'Carry out the import that was shown, all of it or nothing',
    request: requestOf(appliedUpload, importExamples.applied),
    responses: {
      200: jsonResponse(appliedSchema, 'Carried out', { counts: importExamples.preview.counts }),
      ...problemResponses,
    },
  },
  async (c) => {
    const { files, fields } = await readFiles(c, z.object({ allPositions: flag, digest: z.string() }));
    const { allPositions, digest } = fields;
    const input = { unitId: idOf(c), files, allPositions: allPositions === 'true', shown: digest };
    return c.json(await applyImport(c.var.ctx, input), 200);
  },
);

async function inputOf(c: Context<ApiEnv>) {
  const { files, fields } = await readFiles(c, z.object({ allPositions: flag }));
  return { unitId: idOf(c), files, allPositions: fields.allPositions === 'true' };
}
