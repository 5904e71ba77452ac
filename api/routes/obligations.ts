import { createRoute, z } from '@hono/zod-openapi';
import { obligationStates } from '../../domain/campaign/obligation-state.ts';
import { excuseObligations } from '../../services/obligations/excuse-obligations.ts';
import { exportLateUnits } from '../../services/obligations/export-late-units.ts';
import { extendObligations } from '../../services/obligations/extend-obligations.ts';
import { lateUnits } from '../../services/obligations/late-units.ts';
import { listDeliveriesBehind } from '../../services/obligations/list-deliveries-behind.ts';
import { listObligations } from '../../services/obligations/list-obligations.ts';
import { myObligations } from '../../services/obligations/my-obligations.ts';
import { readProgress } from '../../services/obligations/read-progress.ts';
import { download } from '../download.ts';
import {
  behindExample,
  lateUnitExample,
  obligationExample,
  progressExample,
  severalExample,
} from '../examples/obligation-examples.ts';
import { linkNext } from '../next-page.ts';
import { cursorQuery, idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, pageOf, problemResponses } from '../responses.ts';
import {
  deliveryBehind,
  extension,
  lateUnit,
  levels,
  obligation,
  obligationView,
  progress,
  several,
  unitResult,
} from '../schemas/obligation-schemas.ts';
import { formatQuery, tableResponse } from '../table-response.ts';

const byId = z.object({ id: z.uuid().openapi({ example: obligationExample.campaignId }) });
const tags = ['Campaigns'];
const filter = cursorQuery.extend({
  unitId: z.uuid().optional(),
  level: z.enum(levels).optional(),
  state: z.enum(obligationStates).optional(),
  late: z.enum(['true', 'false']).optional(),
});
const results = jsonResponse(z.object({ items: listOf(unitResult) }), 'What came of each unit', {
  items: [{ unitId: obligationExample.unitId, done: true }],
});

export const obligationRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/obligations',
      tags,
      summary: 'What the caller’s own units owe',
      responses: {
        200: jsonResponse(z.object({ items: listOf(obligation) }), 'Latest asked first', {
          items: [obligationExample],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: (await myObligations(c.var.ctx)).map(obligationView) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}/obligations',
      tags,
      summary: 'What the units of a campaign owe, as far as the caller sees them',
      request: { params: byId, query: filter },
      responses: {
        200: jsonResponse(pageOf(obligation), 'A page, in the order of level and name', {
          items: [obligationExample],
          next: null,
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { state, late, ...rest } = c.req.valid('query');
      const { items, next } = await listObligations(c.var.ctx, {
        ...rest,
        campaignId: c.req.valid('param').id,
        states: state === undefined ? undefined : [state],
        late: late === undefined ? undefined : late === 'true',
      });
      linkNext(c, next);
      return c.json({ items: items.map(obligationView), next }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}/progress',
      tags,
      summary: 'How many units are how far, by level and by managing unit; exact at any size',
      request: { params: byId },
      responses: { 200: jsonResponse(progress, 'The counts', progressExample), ...problemResponses },
    }),
    async (c) => c.json(await readProgress(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}/late-units',
      tags,
      summary: 'The list for a reminder letter (công văn đôn đốc): units that owe after their date',
      request: { params: byId },
      responses: {
        200: jsonResponse(z.object({ items: listOf(lateUnit) }), 'Longest late first', {
          items: [lateUnitExample],
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const items = await lateUnits(c.var.ctx, c.req.valid('param').id);
      return c.json({ items: items.map((one) => ({ ...one, dueAt: one.dueAt.toISOString() })) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}/late-units/export',
      tags,
      summary: 'The same list as a file for a spreadsheet',
      request: { params: byId, query: formatQuery },
      responses: { 200: tableResponse, ...problemResponses },
    }),
    async (c) =>
      download(c, await exportLateUnits(c.var.ctx, c.req.valid('param').id, c.req.valid('query').format)),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/campaigns/{id}/deliveries-behind',
      tags,
      summary: 'Lines with classes not held in their quarter, or money not spent by the year’s end',
      request: { params: byId, query: cursorQuery },
      responses: {
        200: jsonResponse(
          pageOf(deliveryBehind).extend({ total: z.int() }),
          'A page, with the count of all',
          {
            items: [behindExample],
            next: null,
            total: 1,
          },
        ),
        ...problemResponses,
      },
    }),
    async (c) => {
      const found = await listDeliveriesBehind(c.var.ctx, {
        campaignId: c.req.valid('param').id,
        ...c.req.valid('query'),
      });
      linkNext(c, found.next);
      return c.json(found, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/campaigns/{id}/extend',
      tags,
      summary: 'Give units until a later date, with a reason and a result for each',
      request: {
        params: byId,
        headers: idempotencyHeader,
        body: jsonBody(extension, { ...severalExample, dueAt: '2026-12-11T10:00:00.000Z' }),
      },
      responses: { 200: results, ...problemResponses },
    }),
    async (c) => {
      const { dueAt, ...rest } = c.req.valid('json');
      const campaignId = c.req.valid('param').id;
      const items = await extendObligations(c.var.ctx, { campaignId, ...rest, dueAt: new Date(dueAt) });
      return c.json({ items }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/campaigns/{id}/excuse',
      tags,
      summary: 'Excuse units from sending anything, with a reason and a result for each',
      request: { params: byId, headers: idempotencyHeader, body: jsonBody(several, severalExample) },
      responses: { 200: results, ...problemResponses },
    }),
    async (c) => {
      const campaignId = c.req.valid('param').id;
      return c.json(
        { items: await excuseObligations(c.var.ctx, { campaignId, ...c.req.valid('json') }) },
        200,
      );
    },
  );
