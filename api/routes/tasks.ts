import { createRoute, z } from '@hono/zod-openapi';
import { taskActions } from '../../domain/approval/tasks.ts';
import { listTasks } from '../../services/tasks/list-tasks.ts';
import { inboxParts } from '../../services/tasks/own-tasks.ts';
import { taskExample } from '../examples/task-example.ts';
import { linkNext } from '../next-page.ts';
import { cursorQuery } from '../requests.ts';
import { resource } from '../resource.ts';
import { instant, jsonResponse, pageOf, problemResponses } from '../responses.ts';

const task = z
  .object({
    submissionId: z.string(),
    step: z.string(),
    action: z.string().openapi({ enum: [...taskActions] }),
    round: z.int(),
    fileNumber: z.string().nullable(),
    title: z.string(),
    unitName: z.string(),
    total: z.int().describe('VND'),
    since: instant,
    due: instant,
    overdue: z.boolean(),
    isMine: z.boolean().describe('Given to the caller, rather than to a role that they hold'),
    onBehalfOf: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('Whose task it is, where the caller only stands in for somebody'),
  })
  .openapi('Task');

export const taskRoutes = resource().openapi(
  createRoute({
    method: 'get',
    path: '/tasks',
    tags: ['Tasks'],
    summary: 'What waits for the caller, due first',
    request: { query: cursorQuery.extend({ part: z.enum(inboxParts).optional() }) },
    responses: {
      200: jsonResponse(pageOf(task), 'A page of tasks', { items: [taskExample], next: null }),
      ...problemResponses,
    },
  }),
  async (c) => {
    const page = await listTasks(c.var.ctx, c.req.valid('query'));
    linkNext(c, page.next);
    return c.json(page, 200);
  },
);
