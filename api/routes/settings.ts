import { createRoute, z } from '@hono/zod-openapi';
import { defaultRetention, retentionLimits } from '../../domain/retention.ts';
import { anonymisePerson } from '../../services/people/anonymise-person.ts';
import { changeRetention, readRetention } from '../../services/settings/retention.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, problemResponses } from '../responses.ts';

const days = (name: 'mailDays' | 'answerDays') =>
  z.int().openapi({ minimum: retentionLimits[name].least, maximum: retentionLimits[name].most });
const retention = z
  .object({
    mailDays: days('mailDays').describe('Days until a mail that is done with is forgotten'),
    answerDays: days('answerDays').describe('Days for which a repeated request finds its answer'),
    textYears: z
      .int()
      .nullable()
      .describe('Years after a submission’s end until its texts are erased; null: never'),
  })
  .openapi('Retention');

export const settingRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/settings/retention',
      tags: ['Settings'],
      summary: 'How long is kept what is not the record itself',
      responses: { 200: jsonResponse(retention, 'The setting', defaultRetention), ...problemResponses },
    }),
    async (c) => c.json(await readRetention(c.var.ctx), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/settings/retention',
      tags: ['Settings'],
      summary: 'Set it for the whole installation',
      request: { headers: idempotencyHeader, body: jsonBody(retention, defaultRetention) },
      responses: { 200: jsonResponse(retention, 'The new setting', defaultRetention), ...problemResponses },
    }),
    async (c) => c.json(await changeRetention(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/people/{id}/anonymise',
      tags: ['People'],
      summary: 'Take name and address from somebody who has left; the record keeps what they did',
      request: { params: z.object({ id: z.string() }), headers: idempotencyHeader },
      responses: {
        200: jsonResponse(z.object({ id: z.string() }), 'Done', { id: '019b…' }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await anonymisePerson(c.var.ctx, c.req.valid('param').id), 200),
  );
