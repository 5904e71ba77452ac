import { createRoute, z } from '@hono/zod-openapi';
import { lineKinds } from '../../domain/content/content.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { largestAmount } from '../../domain/money/vnd.ts';
import { listPools, listWaiting } from '../../services/pools/list-pools.ts';
import { setPool } from '../../services/pools/set-pool.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const pool = z
  .object({
    id: z.string(),
    ownerUnitId: z.string(),
    year: z.int(),
    source: z.enum(fundingSources),
    purpose: z.enum(lineKinds),
    appropriated: z.int().describe('VND; always free + reserved + committed + spent'),
    free: z.int(),
    reserved: z.int(),
    committed: z.int(),
    spent: z.int(),
  })
  .openapi('Pool');

const waits = z
  .object({
    rank: z.int(),
    submissionId: z.string(),
    lineId: z.string(),
    fileNumber: z.string().nullable(),
    unitName: z.string(),
    missing: z.int().describe('VND'),
    score: z.int(),
    since: instant,
  })
  .openapi('WaitingForMoney');

const newPool = z
  .object({
    ownerUnitId: z.uuid().describe('The unit for whose tree it is'),
    year: z.int().min(2000).max(2100),
    source: z.enum(fundingSources),
    purpose: z.enum(lineKinds),
    appropriated: z
      .int()
      .min(0)
      .max(largestAmount - 1)
      .describe('VND'),
  })
  .openapi('NewPool');
const poolExample = {
  ownerUnitId: '019b76da-a800-7aaa-8bbb-000000000000',
  year: 2027,
  source: 'province',
  purpose: 'equipment',
  appropriated: 300_000_000,
};

const poolId = '019b76da-a800-7b01-8c2d-3e4f5a6b7c8d';

export const poolRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/pools',
      tags: ['Money'],
      summary: 'The budget pools with what is free, reserved, committed and spent',
      request: { query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }) },
      responses: {
        200: jsonResponse(z.object({ items: listOf(pool) }), 'The pools', {
          items: [
            {
              id: poolId,
              ownerUnitId: '019b76da-a800-7aaa-8bbb-000000000000',
              year: 2027,
              source: 'province',
              purpose: 'equipment',
              appropriated: 300_000_000,
              free: 80_000_000,
              reserved: 20_000_000,
              committed: 200_000_000,
              spent: 0,
            },
          ],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listPools(c.var.ctx, c.req.valid('query').year) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/pools',
      tags: ['Money'],
      summary: 'Open a pool, or change what was appropriated to it',
      request: { headers: idempotencyHeader, body: jsonBody(newPool, poolExample) },
      responses: {
        200: jsonResponse(z.object({ id: z.string() }), 'The pool', { id: poolId }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await setPool(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/pools/{id}/waiting',
      tags: ['Money'],
      summary: 'Who waits for a pool’s money, in the published order',
      request: { params: z.object({ id: z.uuid() }) },
      responses: {
        200: jsonResponse(z.object({ items: listOf(waits) }), 'Those who wait', {
          items: [
            {
              rank: 1,
              submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
              lineId: 'line-3',
              fileNumber: 'KH-2027-0001',
              unitName: 'Xã Hồng Thái',
              missing: 28_000_000,
              score: 82,
              since: '2026-12-12T03:00:00.000Z',
            },
          ],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listWaiting(c.var.ctx, c.req.valid('param').id) }, 200),
  );
