import { createRoute, z } from '@hono/zod-openapi';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { listSubmissions } from '../../services/submissions/list-submissions.ts';
import { readSubmission } from '../../services/submissions/read-submission.ts';
import { readTimeline } from '../../services/submissions/timeline.ts';
import { listedSubmissionExample, submissionExample } from '../examples/submission-examples.ts';
import { linkNext } from '../next-page.ts';
import { cursorQuery, submissionParam } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, pageOf, problemResponses } from '../responses.ts';
import { listedSubmissionSchema, submissionSchema } from '../schemas/submission-schema.ts';
import { submissionView } from '../views/submission-view.ts';

const filters = cursorQuery.extend({
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(submissionStates)))
    .optional()
    .openapi({ type: 'string', description: 'States, separated by commas', example: 'in-review,returned' }),
  unitId: z.uuid().optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'In title, file number or unit' }),
});

export const submissionRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions',
      tags: ['Submissions'],
      summary: 'The submissions that the caller may read, newest first',
      request: { query: filters },
      responses: {
        200: jsonResponse(pageOf(listedSubmissionSchema), 'A page of submissions', {
          items: [listedSubmissionExample],
          next: null,
        }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { state: states, ...rest } = c.req.valid('query');
      const page = await listSubmissions(c.var.ctx, { ...rest, states });
      linkNext(c, page.next);
      return c.json(page, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}',
      tags: ['Submissions'],
      summary: 'A submission: where it stands, what the caller may do, its content, money and files',
      request: { params: submissionParam },
      responses: {
        200: jsonResponse(submissionSchema, 'The submission', submissionExample),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const [view, timeline] = await Promise.all([
        readSubmission(c.var.ctx, id),
        readTimeline(c.var.ctx, id),
      ]);
      return c.json(submissionView(view, timeline), 200);
    },
  );
