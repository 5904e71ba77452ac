import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { stallCauses } from '../../domain/stall-cause.ts';
import { countStalled } from '../../services/board/count-stalled.ts';
import { exportStalled } from '../../services/board/export-stalled.ts';
import { listStalled } from '../../services/board/list-stalled.ts';
import { download } from '../download.ts';
import { countsExample, stalledExample } from '../examples/board-examples.ts';
import { linkNext } from '../next-page.ts';
import { cursorQuery } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, pageOf, problemResponses } from '../responses.ts';
import { stallCounts, stalled, walk } from '../schemas/board-schemas.ts';
import { formatQuery, tableResponse } from '../table-response.ts';
import { stalledView, walkView } from '../views/board-view.ts';

const filter = z.object({
  cause: z.enum(stallCauses).optional().openapi({ description: 'Has this cause, be it the main one or not' }),
  unitId: z.uuid().optional().openapi({ description: 'Lies with this unit' }),
  ownerId: z.uuid().optional().openapi({ description: 'Belongs to this unit' }),
  stage: z.string().max(60).optional(),
  kind: z.enum(submissionKinds).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  campaignId: z.uuid().optional(),
});

export const boardRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/board',
      tags: ['Board'],
      summary: 'What is overdue or cannot move, why and with whom, the longest stalling first',
      request: { query: filter.extend(cursorQuery.shape) },
      responses: {
        200: jsonResponse(
          pageOf(stalled).extend({
            count: z.int().openapi({ description: 'All that match, on whichever page' }),
            walk: walk.nullable(),
          }),
          'A page of the board',
          { items: [stalledExample], next: null, count: 1, walk: null },
        ),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { items, next, count, walk: last } = await listStalled(c.var.ctx, c.req.valid('query'));
      linkNext(c, next);
      return c.json({ items: items.map(stalledView), next, count, walk: walkView(last) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/board/counts',
      tags: ['Board'],
      summary: 'How much stalls, by cause, by stage and by the unit with which it lies; exact at any size',
      request: { query: filter },
      responses: { 200: jsonResponse(stallCounts, 'The counts', countsExample), ...problemResponses },
    }),
    async (c) => c.json(await countStalled(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/board/export',
      tags: ['Board'],
      summary: 'The whole board as a list for a spreadsheet',
      request: { query: filter.extend(formatQuery.shape) },
      responses: { 200: tableResponse, ...problemResponses },
    }),
    async (c) => {
      const { format, ...which } = c.req.valid('query');
      return download(c, await exportStalled(c.var.ctx, which, format));
    },
  );
