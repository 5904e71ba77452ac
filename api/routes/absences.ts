import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { endAbsence, listOwnAbsences, recordAbsence } from '../../services/delegations/absences.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';
import { standingInDays } from '../schemas/standing-in.ts';

const absence = z
  .object({ id: z.string(), ...standingInDays, endedAt: instant.nullable() })
  .openapi('Absence');

const newAbsence = z
  .object({
    personId: z.uuid().optional().describe('For another person, as administrator; otherwise the caller'),
    ...standingInDays,
    deputyId: z.uuid().optional().describe('Who acts for them on the same days'),
    kinds: z.array(z.enum(submissionKinds)).max(20).nullable().default(null),
    paperNumber: z.string().trim().max(100).optional(),
    keepsInformed: z.boolean().default(false),
  })
  .openapi('NewAbsence');

const id = '019b76da-a800-7d44-8e5f-6a7b8c9d0e1f';
const days = { from: '2026-12-01', until: '2026-12-11' };

export const absenceRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/absences',
      tags: ['Standing in'],
      summary: 'When the caller is or was away',
      responses: {
        200: jsonResponse(z.object({ items: listOf(absence) }), 'Latest first', {
          items: [{ id, ...days, endedAt: null }],
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const items = (await listOwnAbsences(c.var.ctx)).map(({ endedAt, ...rest }) => ({
        ...rest,
        endedAt: endedAt?.toISOString() ?? null,
      }));
      return c.json({ items }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/absences',
      tags: ['Standing in'],
      summary: 'Be away, with or without a deputy',
      request: {
        headers: idempotencyHeader,
        body: jsonBody(newAbsence, { ...days, deputyId: '019b76da-a800-7c02-8d2e-5a6b7c8d9e10' }),
      },
      responses: {
        201: jsonResponse(
          z.object({
            id: z.string(),
            delegationId: z.string().nullable().describe('What the deputy stands in by'),
            overlapping: listOf(z.string()),
          }),
          'Recorded',
          { id, delegationId: '019b76da-a800-7d33-8e5f-6a7b8c9d0e1f', overlapping: [] },
        ),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await recordAbsence(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/absences/{id}/end',
      tags: ['Standing in'],
      summary: 'Be back early; the deputy of that absence stands in no longer',
      request: { params: z.object({ id: z.string() }), headers: idempotencyHeader },
      responses: { 204: { description: 'Ended' }, ...problemResponses },
    }),
    async (c) => {
      await endAbsence(c.var.ctx, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
