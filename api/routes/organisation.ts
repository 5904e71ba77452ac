import { createRoute, z } from '@hono/zod-openapi';
import { changeUnit } from '../../services/organisation/change-unit.ts';
import { createUnit } from '../../services/organisation/create-unit.ts';
import { endUnit } from '../../services/organisation/end-unit.ts';
import { mergeUnits } from '../../services/organisation/merge-units.ts';
import { previewMerger } from '../../services/organisation/preview-merger.ts';
import { readUnit } from '../../services/organisation/read-unit.ts';
import { treeOn } from '../../services/organisation/tree-on.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';
import * as schemas from '../schemas/organisation-schemas.ts';
import { reroutedView } from '../views/rerouted-view.ts';

const idParam = z.object({ id: z.uuid() });
const made = z.object({ id: z.string() });
const answered = (what: string) => ({
  200: jsonResponse(made, what, { id: schemas.exampleId }),
  ...problemResponses,
});

export const organisationRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/units',
      tags: ['Organisation'],
      summary: 'The units, today or on a past day, under the names and in the places of that day',
      request: { query: schemas.dayQuery },
      responses: {
        200: jsonResponse(z.object({ items: listOf(schemas.unit) }), 'The units', {
          items: [schemas.unitExample],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await treeOn(c.var.ctx, c.req.valid('query').day) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/units',
      tags: ['Organisation'],
      summary: 'Create a unit below another',
      request: { headers: idempotencyHeader, body: jsonBody(schemas.newUnit, schemas.newUnitExample) },
      responses: answered('The unit'),
    }),
    async (c) => c.json(await createUnit(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/units/{id}/change',
      tags: ['Organisation'],
      summary: 'Rename or move a unit; past days keep what it was',
      request: {
        params: idParam,
        headers: idempotencyHeader,
        body: jsonBody(schemas.unitChange, schemas.unitChangeExample),
      },
      responses: answered('The unit'),
    }),
    async (c) => {
      const change = { unitId: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await changeUnit(c.var.ctx, change), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/units/{id}',
      tags: ['Organisation'],
      summary: 'One unit, with what it was before, its predecessors and successors',
      request: { params: idParam },
      responses: {
        200: jsonResponse(schemas.unitView, 'The unit', schemas.unitViewExample),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await readUnit(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/units/{id}/end',
      tags: ['Organisation'],
      summary: 'End a unit that has no work left, and every position in it',
      request: {
        params: idParam,
        headers: idempotencyHeader,
        body: jsonBody(schemas.unitEnd, schemas.unitEndExample),
      },
      responses: answered('The unit'),
    }),
    async (c) => {
      const end = { unitId: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await endUnit(c.var.ctx, end), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mergers/preview',
      tags: ['Organisation'],
      summary: 'What would follow if units became one; nothing is done',
      request: { headers: idempotencyHeader, body: jsonBody(schemas.merger, schemas.mergerExample) },
      responses: {
        200: jsonResponse(schemas.mergerPreview, 'The preview', schemas.mergerPreviewExample),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await previewMerger(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mergers',
      tags: ['Organisation'],
      summary: 'Make several units one; submissions under way follow, each with a result',
      description:
        'The same merger again does not merge twice; it goes on with the submissions that had a problem.',
      request: { headers: idempotencyHeader, body: jsonBody(schemas.merger, schemas.mergerExample) },
      responses: {
        200: jsonResponse(schemas.merged, 'Merged', schemas.mergedExample),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { successorId, submissions } = await mergeUnits(c.var.ctx, c.req.valid('json'));
      return c.json({ successorId, submissions: reroutedView(submissions, c.var.language) }, 200);
    },
  );
