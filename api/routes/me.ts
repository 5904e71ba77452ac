import { createRoute, z } from '@hono/zod-openapi';
import { languages } from '../../domain/bilingual.ts';
import { me } from '../../services/people/me.ts';
import {
  createOwnToken,
  listOwnTokens,
  ownTokenScopes,
  revokeOwnToken,
} from '../../services/people/own-tokens.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const meSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    language: z.enum(languages),
    positions: listOf(
      z.object({ role: z.string(), unit: z.object({ id: z.string(), code: z.string(), name: z.string() }) }),
    ),
    mayWrite: z.boolean(),
  })
  .openapi('Me');

export const ownTokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().describe('Its first characters, to know it again'),
    scopes: listOf(z.enum(['read', 'write', 'session'])),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute, written down within one more'),
    revokedAt: instant.nullable(),
  })
  .openapi('Token');
export const newTokenSchema = z
  .object({ name: z.string().max(200), scopes: z.array(z.enum(ownTokenScopes)).max(2), expiresAt: instant })
  .openapi('NewToken');

export const tokenExample = {
  id: '019b76da-a800-7d11-8a2b-3c4d5e6f7081',
  name: 'Báo cáo hằng tháng',
  prefix: 'tt_Ab3xYz',
  scopes: ['read'],
  createdAt: '2026-11-02T02:00:00.000Z',
  expiresAt: '2027-05-01T00:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
} as const;

export const meRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me',
      tags: ['Me'],
      summary: 'Who the token speaks for, and what they hold today',
      responses: {
        200: jsonResponse(meSchema, 'The caller', {
          id: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f',
          name: 'Nông Thị Hạnh',
          language: 'vi',
          positions: [
            {
              role: 'drafter',
              unit: { id: '019b76da-a800-7aaa-8bbb-000000000001', code: 'XHT', name: 'Xã Hồng Thái' },
            },
          ],
          mayWrite: true,
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await me(c.var.ctx), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/tokens',
      tags: ['Me'],
      summary: 'Everything that was issued to the caller, newest first',
      responses: {
        200: jsonResponse(z.object({ items: listOf(ownTokenSchema) }), 'The tokens', {
          items: [tokenExample],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listOwnTokens(c.var.ctx) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/tokens',
      tags: ['Me'],
      summary: 'A new access token, shown this once',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(newTokenSchema, {
          name: tokenExample.name,
          scopes: tokenExample.scopes,
          expiresAt: tokenExample.expiresAt,
        }),
      },
      responses: {
        201: jsonResponse(
          ownTokenSchema.extend({
            token: z.string().nullable().describe('Null when the request is repeated'),
          }),
          'Issued',
          { ...tokenExample, token: 'tt_Ab3xYz…' },
        ),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await createOwnToken(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/tokens/{id}/revoke',
      tags: ['Me'],
      summary: 'End a token; it is refused from the very next request on',
      request: { params: z.object({ id: z.string() }), headers: idempotencyHeader },
      responses: { 204: { description: 'Revoked' }, ...problemResponses },
    }),
    async (c) => {
      await revokeOwnToken(c.var.ctx, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
