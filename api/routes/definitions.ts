import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import type { Definition } from '../../domain/definition/definition.ts';
import { wordsIn } from '../../i18n/words.ts';
import { examineDefinition } from '../../services/definitions/examine-definition.ts';
import { listDefinitions, readDefinition } from '../../services/definitions/list-definitions.ts';
import { publishDefinition } from '../../services/definitions/publish-definition.ts';
import { definitionExample } from '../examples/definition-example.ts';
import { idempotencyHeader } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonBody, jsonResponse, listOf, problemResponses } from '../responses.ts';
import { bilingual } from '../schemas/submission-schema.ts';

const summary = z.object({
  key: z.string(),
  version: z.int(),
  kind: z.enum(submissionKinds),
  name: bilingual,
  ownerUnitId: z.string().describe('The unit in whose tree it applies'),
  effectiveFrom: z.string(),
  publishedAt: instant,
  publishedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
});
const published = summary.openapi('PublishedDefinition');
const body = z
  .custom<Definition>()
  .openapi({ type: 'object', description: 'See docs/definitions.md and definitions/definition.schema.json' });
const publication = z
  .object({ definition: z.unknown().openapi({ type: 'object' }), ownerUnitId: z.uuid().optional() })
  .openapi('Publication');
const faults = z.object({
  faults: listOf(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});

const listed = {
  key: 'training-plan-yearly',
  version: 1,
  kind: 'training-plan',
  name: { vi: 'Kế hoạch đào tạo, bồi dưỡng hằng năm', en: 'Yearly training plan' },
  ownerUnitId: '019b76da-a800-7aaa-8bbb-000000000000',
  effectiveFrom: '2026-10-01',
  publishedAt: '2026-10-01T02:00:00.000Z',
  publishedBy: { id: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f', name: 'Nguyễn Khắc Việt' },
};

export const definitionRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/definitions',
      tags: ['Definitions'],
      summary: 'Every published version of the process definitions',
      responses: {
        200: jsonResponse(z.object({ items: listOf(published) }), 'Newest versions first', {
          items: [listed],
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await listDefinitions(c.var.ctx) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/definitions/{key}/{version}',
      tags: ['Definitions'],
      summary: 'One version with its body',
      request: {
        params: z.object({
          key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
          version: z.coerce.number().int().min(1).max(1_000_000).openapi({ type: 'integer' }),
        }),
      },
      responses: {
        200: jsonResponse(summary.extend({ definition: body }), 'The definition', {
          ...listed,
          definition: definitionExample,
        }),
        ...problemResponses,
      },
    }),
    async (c) => c.json(await readDefinition(c.var.ctx, c.req.valid('param')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/definitions/check',
      tags: ['Definitions'],
      summary: 'Everything that would keep a definition from being published; nothing is stored',
      request: { headers: idempotencyHeader, body: jsonBody(publication, { definition: definitionExample }) },
      responses: {
        200: jsonResponse(faults, 'No faults: it could be published', { faults: [] }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const say = wordsIn(c.var.language);
      const found = await examineDefinition(c.var.ctx, c.req.valid('json').definition);
      const told = found.map(({ pointer, code, params }) => ({
        pointer,
        code,
        detail: say(`definitionFaults:${code}`, params),
      }));
      return c.json({ faults: told }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/definitions',
      tags: ['Definitions'],
      summary: 'Publish a definition as its next version, or be told everything that is wrong with it',
      request: { headers: idempotencyHeader, body: jsonBody(publication, { definition: definitionExample }) },
      responses: {
        201: jsonResponse(z.object({ key: z.string(), version: z.int() }), 'Published', {
          key: 'training-plan-yearly',
          version: 2,
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const say = wordsIn(c.var.language);
      const { definition, ownerUnitId } = c.req.valid('json');
      const made = await publishDefinition(c.var.ctx, { definition, ownerUnitId }, ({ code, params }) =>
        say(`definitionFaults:${code}`, params),
      );
      return c.json(made, 201, { Location: `/api/definitions/${made.key}/${made.version}` });
    },
  );
