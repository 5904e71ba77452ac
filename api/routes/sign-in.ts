import { createRoute, z } from '@hono/zod-openapi';
import {
  beginOwnSecondFactor,
  confirmOwnSecondFactor,
  removeOwnSecondFactor,
} from '../../services/people/own-second-factor.ts';
import { endOtherSessions, endOwnSession, listOwnSessions } from '../../services/people/own-sessions.ts';
import { askForVerification, type Proof, verifyAgain } from '../../services/people/verify-again.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const tags = ['Me'];
const secret = z.string().min(1).max(200);
const proof = z
  .strictObject({
    password: secret.optional(),
    code: secret.optional().describe('Of the authenticator app, or a recovery code'),
  })
  .openapi('Proof');
const password = z.strictObject({ password: secret.optional() }).openapi('OwnPassword');
const session = z
  .object({
    id: z.string(),
    door: z.string().describe('How one signed in: `password`, `link`, `sso` or `demo`'),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    expiresAt: instant,
    isThis: z.boolean(),
  })
  .openapi('Session');

const example = {
  id: '019b76da-a800-7d11-8a2b-3c4d5e6f7082',
  door: 'sso',
  createdAt: '2026-11-24T01:00:00.000Z',
  lastUsedAt: '2026-11-24T02:31:00.000Z',
  expiresAt: '2026-11-24T13:00:00.000Z',
  isThis: false,
};
const done = { 204: { description: 'Done' }, ...problemResponses };

function proofIn({ password: typed, code }: z.infer<typeof proof>): Proof {
  if (typed !== undefined) return { by: 'password', password: typed };
  return code === undefined ? { by: 'demo' } : { by: 'code', code };
}

export const signInRoutes = resource()
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/verification',
      tags,
      summary: 'Prove once more who you are: for ten minutes this token may do what needs it',
      description: 'With the password or a code. In a demonstration, demo people send an empty object.',
      request: { headers: idempotencyHeader, body: jsonBody(proof, { code: '123456' }) },
      responses: {
        200: jsonResponse(z.object({ verifiedUntil: instant }), 'Verified', {
          verifiedUntil: '2026-11-24T02:41:00.000Z',
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const asked = { proof: proofIn(c.req.valid('json')), isDemo: c.var.isDemo, from: null };
      const { verifiedUntil } = await verifyAgain(c.var.ctx, asked);
      return c.json({ verifiedUntil: verifiedUntil.toISOString() }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/verification/mail',
      tags,
      summary: 'Have a link mailed to you that verifies this token when you confirm it',
      request: { headers: idempotencyHeader },
      responses: done,
    }),
    async (c) => {
      await askForVerification(c.var.ctx);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/sessions',
      tags,
      summary: 'Where you are signed in on pages',
      responses: {
        200: jsonResponse(z.object({ items: listOf(session) }), 'The sessions, newest first', {
          items: [example],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listOwnSessions(c.var.ctx) }, 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/sessions/{id}/end',
      tags,
      summary: 'End a session of your own, for its very next request',
      request: { params: z.object({ id: z.string() }), headers: idempotencyHeader },
      responses: done,
    }),
    async (c) => {
      await endOwnSession(c.var.ctx, c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/sessions/end-others',
      tags,
      summary: 'End all your sessions but the one that asks',
      request: { headers: idempotencyHeader },
      responses: {
        200: jsonResponse(z.object({ ended: z.int() }), 'How many there were', { ended: 2 }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await endOtherSessions(c.var.ctx), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/second-factor',
      tags,
      summary: 'Begin with an authenticator app; needs a verification, and the password where there is one',
      request: { headers: idempotencyHeader, body: jsonBody(password, { password: '…' }) },
      responses: {
        200: jsonResponse(
          z.object({ uri: z.string(), recoveryCodes: listOf(z.string()) }),
          'For the app, and for the drawer; shown this once',
          { uri: 'otpauth://totp/Totrinh:hanh@example.org?secret=…', recoveryCodes: ['Ab3xY-9kLmN'] },
        ),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await beginOwnSecondFactor(c.var.ctx, given(c.req.valid('json').password)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/second-factor/confirm',
      tags,
      summary: 'Confirm it with the first code; signing in asks for one from then on',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(z.strictObject({ code: secret }), { code: '123456' }),
      },
      responses: done,
    }),
    async (c) => {
      await confirmOwnSecondFactor(c.var.ctx, c.req.valid('json').code);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/second-factor/remove',
      tags,
      summary: 'Do without it again',
      request: { headers: idempotencyHeader, body: jsonBody(password, { password: '…' }) },
      responses: done,
    }),
    async (c) => {
      await removeOwnSecondFactor(c.var.ctx, given(c.req.valid('json').password));
      return c.body(null, 204);
    },
  );

const given = (typed: string | undefined) => (typed === undefined ? {} : { password: typed });
