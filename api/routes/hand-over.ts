import { createRoute, z } from '@hono/zod-openapi';
import { dayBefore } from '../../services/delegations/days.ts';
import { handOver } from '../../services/hand-over/hand-over.ts';
import { previewHandOver } from '../../services/hand-over/preview-hand-over.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const place = z.object({
  submissionId: z.string(),
  step: z.string(),
  fileNumber: z.string().nullable(),
  title: z.string(),
});
const holdings = z
  .object({
    person: z.object({ id: z.string(), name: z.string(), active: z.boolean() }),
    positions: listOf(
      z.object({
        id: z.string(),
        role: z.string(),
        unitId: z.string(),
        unitName: z.string(),
        from: z.iso.date(),
      }),
    ),
    tasks: listOf(place.extend({ work: z.enum(['propose', 'decide']) })),
    proposals: listOf(place).describe('Theirs, waiting to be signed: they stay where they are'),
    delegations: listOf(
      z.object({
        id: z.string(),
        side: z.enum(['given', 'received']),
        otherId: z.string(),
        from: z.iso.date(),
        until: z.iso.date(),
      }),
    ),
    drafts: listOf(z.object({ submissionId: z.string(), title: z.string(), unitId: z.string() })),
    tokens: listOf(z.object({ id: z.string(), name: z.string(), prefix: z.string() })),
  })
  .openapi('Holdings');

const order = z
  .object({
    receivers: z.object({ positions: z.uuid().optional(), tasks: z.uuid().optional() }).default({}),
    endsPositions: z.boolean().default(true),
    revokesTokens: z.boolean().default(true),
    deactivates: z.boolean().default(false),
    reason: z.string().trim().min(1).max(4000),
  })
  .openapi('HandOver');
const handed = z
  .object({
    kind: z.enum(['position', 'task', 'proposal', 'draft', 'delegation', 'token', 'person']),
    subject: z.string(),
    isDone: z.boolean(),
    because: z.string().nullable().describe('Why it was not moved'),
  })
  .openapi('HandedItem');

const [personId, receiverId] = [
  '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f',
  '019b76da-a800-7c02-8d2e-5a6b7c8d9e10',
];
const personParam = z.object({ id: z.string() });

export const handOverRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/people/{id}/hand-over',
      tags: ['Standing in'],
      summary: 'Everything that somebody holds who leaves or moves, as administrator',
      request: { params: personParam },
      responses: {
        200: jsonResponse(holdings, 'What would be handed over', {
          person: { id: personId, name: 'Trần Anh Dũng', active: true },
          positions: [],
          tasks: [],
          proposals: [],
          delegations: [],
          drafts: [],
          tokens: [],
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const held = await previewHandOver(c.var.ctx, c.req.valid('param').id);
      const tasks = held.tasks.map(({ rootUnitId: _root, state: _state, ...task }) => task);
      const delegations = held.delegations.map(({ validTo, ...rest }) => ({
        ...rest,
        until: dayBefore(validTo),
      }));
      return c.json({ ...held, tasks, delegations }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/hand-over',
      tags: ['Standing in'],
      summary: 'Hand it over item by item, with a result for each; again for what is left',
      request: {
        params: personParam,
        headers: idempotencyHeader,
        body: jsonBody(order, {
          receivers: { positions: receiverId, tasks: receiverId },
          reason: 'Chuyển công tác theo Quyết định số 45/QĐ-SNV.',
        }),
      },
      responses: {
        200: jsonResponse(z.object({ items: listOf(handed) }), 'What became of each', {
          items: [{ kind: 'token', subject: receiverId, isDone: true, because: null }],
        }),
        ...problemResponses,
      },
    }),
    async (c) =>
      c.json({ items: await handOver(c.var.ctx, c.req.valid('param').id, c.req.valid('json')) }, 200),
  );
