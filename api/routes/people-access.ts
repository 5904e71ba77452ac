import { createRoute, z } from '@hono/zod-openapi';
import {
  createMachine,
  createMachineToken,
  listMachineTokens,
  revokeMachineToken,
} from '../../services/people/machine-accounts.ts';
import { activatePerson, deactivatePerson, invitePerson } from '../../services/people/person-access.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';
import { newTokenSchema, ownTokenSchema, tokenExample } from './me.ts';

const tags = ['People'];
const id = '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f';
const ofPerson = { params: z.object({ id: z.uuid() }), headers: idempotencyHeader };
const done = {
  200: jsonResponse(z.object({ id: z.string() }), 'Done', { id }),
  ...problemResponses,
};
const { name, scopes, expiresAt } = tokenExample;
const newMachine = z
  .object({ name: z.string().max(200), unitId: z.uuid(), role: z.string() })
  .openapi('NewMachineAccount');

export const peopleAccessRoutes = resource()
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/invitation',
      tags,
      summary: 'Mail somebody a link to choose how they sign in; it works once, for a week',
      request: ofPerson,
      responses: done,
    }),
    async (c) => c.json(await invitePerson(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/deactivate',
      tags,
      summary: 'End all access of a person, from their very next request on',
      request: ofPerson,
      responses: done,
    }),
    async (c) => c.json(await deactivatePerson(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/activate',
      tags,
      summary: 'Let a person sign in again',
      request: ofPerson,
      responses: done,
    }),
    async (c) => c.json(await activatePerson(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/machine-accounts',
      tags,
      summary: 'An account for a program: it has a position and tokens, and never signs in',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(newMachine, {
          name: 'Báo cáo tự động',
          unitId: '019b76da-a800-7aaa-8bbb-000000000000',
          role: 'auditor',
        }),
      },
      responses: { 201: jsonResponse(z.object({ id: z.string() }), 'Made', { id }), ...problemResponses },
    }),
    async (c) => c.json(await createMachine(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/machine-accounts/{id}/tokens',
      tags,
      summary: 'The tokens of a machine account, newest first',
      request: { params: ofPerson.params },
      responses: {
        200: jsonResponse(z.object({ items: listOf(ownTokenSchema) }), 'The tokens', {
          items: [tokenExample],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listMachineTokens(c.var.ctx, c.req.valid('param').id) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/machine-accounts/{id}/tokens',
      tags,
      summary: 'A token for a machine account, shown this once',
      request: { ...ofPerson, body: jsonBody(newTokenSchema, { name, scopes, expiresAt }) },
      responses: {
        201: jsonResponse(
          ownTokenSchema.extend({ token: z.string().nullable().describe('Null when repeated') }),
          'Issued',
          { ...tokenExample, token: 'tt_Ab3xYz…' },
        ),
        ...problemResponses,
      },
    }),
    async (c) =>
      c.json(await createMachineToken(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/machine-accounts/{id}/tokens/{tokenId}/revoke',
      tags,
      summary: 'End a token of a machine account, from its very next request on',
      request: { ...ofPerson, params: z.object({ id: z.uuid(), tokenId: z.uuid() }) },
      responses: { 204: { description: 'Revoked' }, ...problemResponses },
    }),
    async (c) => {
      const { id: machineId, tokenId } = c.req.valid('param');
      await revokeMachineToken(c.var.ctx, machineId, tokenId);
      return c.body(null, 204);
    },
  );
