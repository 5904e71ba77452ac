import { createRoute, z } from '@hono/zod-openapi';
import { readAudit } from '../../services/submissions/read-audit.ts';
import { readDifference, readMails } from '../../services/submissions/read-submission.ts';
import { readTimeline } from '../../services/submissions/timeline.ts';
import { whyWaiting } from '../../services/submissions/why-waiting.ts';
import { differenceExample, timelineExample, waitingExample } from '../examples/history-examples.ts';
import { submissionParam } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonResponse, problemResponses } from '../responses.ts';
import {
  auditSchema,
  differenceSchema,
  mailsSchema,
  timelineSchema,
  waitingSchema,
} from '../schemas/history-schemas.ts';

const revision = z.coerce.number().int().min(1).max(10_000).optional();

export const historyRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/timeline',
      tags: ['History'],
      summary: 'What happened, in order, with names and reasons',
      request: { params: submissionParam },
      responses: { 200: jsonResponse(timelineSchema, 'The record', timelineExample), ...problemResponses },
    }),
    async (c) => c.json({ items: await readTimeline(c.var.ctx, c.req.valid('param').id) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/waiting',
      tags: ['History'],
      summary: 'Why it is waiting: who can act, since when, until when, what happens otherwise',
      request: { params: submissionParam },
      responses: { 200: jsonResponse(waitingSchema, 'Why it waits', waitingExample), ...problemResponses },
    }),
    async (c) => c.json(await whyWaiting(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/difference',
      tags: ['History'],
      summary: 'What changed between two revisions, line by line and field by field',
      description: 'Left out, `to` is the last revision and `from` the one before it.',
      request: { params: submissionParam, query: z.object({ from: revision, to: revision }) },
      responses: {
        200: jsonResponse(differenceSchema, 'The difference', differenceExample),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { from, to } = c.req.valid('query');
      return c.json(await readDifference(c.var.ctx, c.req.valid('param').id, from, to), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/mails',
      tags: ['History'],
      summary: 'The mails that went out, or could not',
      request: { params: submissionParam },
      responses: { 200: jsonResponse(mailsSchema, 'The mails, newest first'), ...problemResponses },
    }),
    async (c) => c.json({ items: await readMails(c.var.ctx, c.req.valid('param').id) }, 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/submissions/{id}/audit',
      tags: ['History'],
      summary: 'The audit trail with its hashes, for auditors and administrators',
      request: { params: submissionParam },
      responses: { 200: jsonResponse(auditSchema, 'Every event in order'), ...problemResponses },
    }),
    async (c) => c.json({ items: await readAudit(c.var.ctx, c.req.valid('param').id) }, 200),
  );
