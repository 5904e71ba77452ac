import { createRoute, z } from '@hono/zod-openapi';
import { signingLimit, signSeveral } from '../../services/submissions/sign-several.ts';
import { verbInputs } from '../../services/submissions/verb-inputs.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';

const signing = verbInputs.decide
  .pick({ seen: true, step: true, verdict: true, reason: true })
  .extend({ submissionId: z.uuid() });
const signed = z
  .object({
    submissionId: z.string(),
    step: z.string(),
    version: z.int().nullable().describe('Where it took effect; null when it was refused'),
    problem: z.string().nullable(),
    because: z.string().nullable().describe('`stale`: not opened as it is now'),
  })
  .openapi('Signed');

const submissionId = '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e';

export const signingRoutes = resource().openapi(
  createRoute({
    method: 'post',
    path: '/signings',
    tags: ['Verbs'],
    summary: 'Give opinions on several submissions in one sitting, each opened before; a result for each',
    request: {
      headers: idempotencyHeader,
      body: jsonBody(z.object({ items: z.array(signing).min(1).max(signingLimit) }).openapi('Signings'), {
        items: [{ submissionId, step: 'review', seen: 4, verdict: 'approve' }],
      }),
    },
    responses: {
      200: jsonResponse(z.object({ items: listOf(signed) }), 'What became of each, in their order', {
        items: [{ submissionId, step: 'review', version: 6, problem: null, because: null }],
      }),
      ...problemResponses,
    },
  }),
  async (c) => c.json({ items: await signSeveral(c.var.ctx, c.req.valid('json').items) }, 200),
);
