import { createRoute, z } from '@hono/zod-openapi';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { exportDurations } from '../../services/durations/export-durations.ts';
import { durationGroups, readDurations } from '../../services/durations/read-durations.ts';
import { download } from '../download.ts';
import { resource } from '../resource.ts';
import { jsonResponse, listOf, problemResponses } from '../responses.ts';
import { formatQuery, tableResponse } from '../table-response.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });
const duration = z
  .object({
    key: z.string().nullable().openapi({ description: 'Stage or step; `author` is the unit itself' }),
    name: bilingual.nullable(),
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    personId: z.string().nullable(),
    personName: z.string().nullable(),
    count: z.int().openapi({ description: 'Submissions' }),
    p50Days: z.number().openapi({ description: 'Half were done within so many working days' }),
    p90Days: z.number().openapi({ description: 'Nine of ten were done within so many working days' }),
  })
  .openapi('Duration');

const query = z.object({
  by: z.enum(durationGroups).default('step'),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  campaignId: z.uuid().optional(),
  kind: z.enum(submissionKinds).optional(),
  ownerId: z
    .union([z.uuid(), z.array(z.uuid()).max(500)])
    .optional()
    .openapi({ description: 'Only submissions of these units; may be given several times' }),
  personId: z.uuid().optional().openapi({ description: 'With `by=person`; oneself is allowed to everybody' }),
});

const askedOf = ({ ownerId, ...asked }: z.infer<typeof query>) => ({
  ...asked,
  ownerIds: typeof ownerId === 'string' ? [ownerId] : ownerId,
});

const example = {
  ...{ key: 'review', name: { vi: 'Thẩm định', en: 'Review' } },
  ...{
    unitId: '019b76da-a800-7aaa-8bbb-000000000002',
    unitName: 'Sở Nội vụ',
    personId: null,
    personName: null,
  },
  ...{ count: 98, p50Days: 3.5, p90Days: 7 },
};

export const durationRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/durations',
      tags: ['Durations'],
      summary: 'How long stages, steps, units and people take, in working time without pauses',
      request: { query },
      responses: {
        200: jsonResponse(z.object({ items: listOf(duration) }), 'The longest first', { items: [example] }),
        ...problemResponses,
      },
    }),
    async (c) => c.json({ items: await readDurations(c.var.ctx, askedOf(c.req.valid('query'))) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/durations/export',
      tags: ['Durations'],
      summary: 'The same as a list for a spreadsheet',
      request: { query: query.extend(formatQuery.shape) },
      responses: { 200: tableResponse, ...problemResponses },
    }),
    async (c) => {
      const { format, ...asked } = c.req.valid('query');
      return download(c, await exportDurations(c.var.ctx, askedOf(asked), format));
    },
  );
