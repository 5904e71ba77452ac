import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { createDelegation } from '../../services/delegations/create-delegation.ts';
import { endDelegation } from '../../services/delegations/end-delegation.ts';
import { listDelegations } from '../../services/delegations/list-delegations.ts';
import { linkNext } from '../next-page.ts';
import { cursorQuery, idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, pageOf, problemResponses } from '../responses.ts';
import { standingInDays } from '../schemas/standing-in.ts';

const named = z.object({ id: z.string(), name: z.string() });
const delegation = z
  .object({
    id: z.string(),
    principal: named.describe('Whose work it is'),
    delegate: named.describe('Who acts for them'),
    ...standingInDays,
    kinds: listOf(z.enum(submissionKinds)).nullable().describe('Null: every kind of submission'),
    paperNumber: z.string().nullable(),
    keepsInformed: z.boolean(),
    grantedBy: named,
    revokedAt: instant.nullable(),
    state: z.enum(['coming', 'holds', 'over']),
  })
  .openapi('Delegation');

const newDelegation = z
  .object({
    principalId: z.uuid().optional().describe('For another person, as administrator; otherwise the caller'),
    delegateId: z.uuid(),
    ...standingInDays,
    kinds: z.array(z.enum(submissionKinds)).max(20).nullable().default(null),
    paperNumber: z.string().trim().max(100).optional().describe('An administrator names the document'),
    keepsInformed: z.boolean().default(false).describe('Whether the principal goes on receiving the mails'),
  })
  .openapi('NewDelegation');

const id = '019b76da-a800-7d33-8e5f-6a7b8c9d0e1f';
const [principal, delegate] = [
  { id: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f', name: 'Đặng Hoài Sơn' },
  { id: '019b76da-a800-7c02-8d2e-5a6b7c8d9e10', name: 'Nguyễn Thị Hòa' },
];
const asked = {
  from: '2026-12-01',
  until: '2026-12-11',
  kinds: ['training-plan'],
  paperNumber: '45/QĐ-SNV',
  keepsInformed: false,
};
const example = { id, principal, delegate, ...asked, grantedBy: principal, revokedAt: null, state: 'coming' };

export const delegationRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/delegations',
      tags: ['Standing in'],
      summary: 'Who acts for whom: the caller’s own, given and received; or all, as administrator',
      request: { query: cursorQuery.extend({ of: z.enum(['own', 'all']).optional() }) },
      responses: {
        200: jsonResponse(pageOf(delegation), 'Latest first', { items: [example], next: null }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const page = await listDelegations(c.var.ctx, c.req.valid('query'));
      linkNext(c, page.next);
      const items = page.items.map(({ revokedAt, ...rest }) => ({
        ...rest,
        revokedAt: revokedAt?.toISOString() ?? null,
      }));
      return c.json({ items, next: page.next }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/delegations',
      tags: ['Standing in'],
      summary:
        'Let somebody act for the caller, or for another person as administrator; open tasks follow at once',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(newDelegation, { delegateId: delegate?.id, ...asked }),
      },
      responses: {
        201: jsonResponse(
          z.object({
            id: z.string(),
            overlapping: listOf(z.string()).describe('The principal’s others at the same time'),
          }),
          'Made',
          { id, overlapping: [] },
        ),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await createDelegation(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/delegations/{id}/revoke',
      tags: ['Standing in'],
      summary: 'End it at once: by either of the two, or by an administrator',
      request: { params: z.object({ id: z.string() }), headers: idempotencyHeader },
      responses: { 204: { description: 'Ended' }, ...problemResponses },
    }),
    async (c) => {
      await endDelegation(c.var.ctx, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
