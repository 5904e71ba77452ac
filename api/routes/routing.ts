import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { listGaps } from '../../services/routing/list-gaps.ts';
import { simulateDraft, simulateFacts } from '../../services/routing/simulate-submission.ts';
import { cursorQuery, submissionParam } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, problemResponses } from '../responses.ts';
import { factsInQuery, gapReport, simulation } from '../schemas/routing-schemas.ts';

const unitExample = '019b76da-a800-7aaa-8bbb-000000000000';
const unitId = z.uuid().openapi({ example: unitExample });
const day = z.iso.date().optional().openapi({ example: '2027-01-01', description: 'Left out: today' });

const imagined = z.object({
  unitId: unitId.optional().describe('The unit that would submit; left out: one’s own'),
  kind: z.enum(submissionKinds).default('training-plan'),
  amount: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  facts: factsInQuery,
});

export const routingRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/routing/simulation',
      tags: ['Definitions'],
      summary: 'Who would get each step of a submission that nobody has written yet, and by when',
      request: { query: imagined },
      responses: { 200: jsonResponse(simulation, 'What lies ahead'), ...problemResponses },
    }),
    async (c) => c.json(asJson(await simulateFacts(c.var.ctx, c.req.valid('query'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/simulation',
      tags: ['Definitions'],
      summary: 'The same for a draft, as it is written now',
      request: { params: submissionParam },
      responses: { 200: jsonResponse(simulation, 'What lies ahead'), ...problemResponses },
    }),
    async (c) => c.json(asJson(await simulateDraft(c.var.ctx, c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/routing/gaps',
      tags: ['Definitions'],
      summary: 'Everything for which nobody could act, before anything is submitted',
      request: {
        query: cursorQuery.extend({
          unitId: unitId.optional().describe('The top of the tree; left out: the one that one oversees'),
          on: day,
        }),
      },
      responses: { 200: jsonResponse(gapReport, 'The gaps, by unit'), ...problemResponses },
    }),
    async (c) => c.json(await listGaps(c.var.ctx, c.req.valid('query')), 200),
  );

type Foretold = Awaited<ReturnType<typeof simulateDraft>>;

function asJson({ steps, endsAt, ...rest }: Foretold) {
  return {
    ...rest,
    endsAt: endsAt.toISOString(),
    steps: steps.map(({ opensAt, dueAt, parts, ...step }) => ({
      ...step,
      opensAt: opensAt?.toISOString() ?? null,
      dueAt: dueAt?.toISOString() ?? null,
      parts: parts.map(({ at, ...part }) => ({ ...part, at: at?.toISOString() ?? null })),
    })),
  };
}
