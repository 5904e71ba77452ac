import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { exportAudit } from '../../services/audit/export-audit.ts';
import { exportFormats } from '../../services/audit/export-lines.ts';
import { searchChanges } from '../../services/audit/search-changes.ts';
import { searchEvents } from '../../services/audit/search-events.ts';
import { requirePermission } from '../../services/permission.ts';
import { dispositionOf } from '../download.ts';
import { cursorQuery } from '../requests.ts';
import { resource } from '../resource.ts';
import { fileResponse, instant, jsonResponse, pageOf, problemResponses } from '../responses.ts';

const anyInstant = z.iso.datetime({ offset: true }).optional();
const filter = z.object({
  from: anyInstant,
  to: anyInstant.openapi({ description: 'Up to, not including' }),
  personId: z.uuid().optional().openapi({ description: 'Who did it, or for whom it was done' }),
  type: z.string().max(60).optional().openapi({ example: 'decided' }),
});
const ofSubmissions = filter.extend({ unitId: z.uuid().optional(), submissionId: z.uuid().optional() });

const event = z
  .object({
    submissionId: z.string(),
    fileNumber: z.string().nullable(),
    unitName: z.string(),
    seq: z.int(),
    at: instant,
    type: z.string(),
    actor: z.unknown(),
    hash: z.string(),
  })
  .openapi('FoundEvent');
const change = z
  .object({
    seq: z.int(),
    subject: z.string().openapi({ example: 'position:019b76da-a800-7c01-8d2e-5a6b7c8d9e0f' }),
    at: instant,
    actorId: z.string().nullable(),
    via: z.enum(['api', 'page', 'system']),
    action: z.string(),
    data: z.unknown(),
    hash: z.string(),
  })
  .openapi('FoundChange');

const eventExample = {
  submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  fileNumber: 'KH-2027-0001',
  unitName: 'UBND xã Hồng Thái',
  seq: 5,
  at: '2026-11-02T02:00:00.000Z',
  type: 'decided',
  actor: null,
  hash: 'c0ffee',
};
const changeExample = {
  seq: 12,
  subject: 'position:019b76da-a800-7c01-8d2e-5a6b7c8d9e0f',
  at: '2026-11-02T02:00:00.000Z',
  actorId: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f',
  via: 'api',
  action: 'position.ended',
  data: { on: '2026-12-01' },
  hash: 'c0ffee',
};

const datesOf = <Given extends { from?: string | undefined; to?: string | undefined }>({
  from,
  to,
  ...rest
}: Given) => ({
  ...rest,
  from: from === undefined ? undefined : new Date(from),
  to: to === undefined ? undefined : new Date(to),
});

const mediaTypes = { jsonl: 'application/jsonl', csv: 'text/csv; charset=utf-8' } as const;

export const auditRoutes = resource()
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/events',
      tags: ['Audit'],
      summary: 'What happened to all submissions that the caller audits, the latest first',
      request: { query: ofSubmissions.extend(cursorQuery.shape) },
      responses: {
        200: jsonResponse(pageOf(event), 'The events', { items: [eventExample], next: null }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { items, next } = await searchEvents(c.var.ctx, datesOf(c.req.valid('query')));
      return c.json({ items: items.map((one) => ({ ...one, at: one.at.toISOString() })), next }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/changes',
      tags: ['Audit'],
      summary: 'What was changed of people, positions, delegations, definitions, pools, tokens and settings',
      request: { query: filter.extend(cursorQuery.shape) },
      responses: {
        200: jsonResponse(pageOf(change), 'The changes', { items: [changeExample], next: null }),
        ...problemResponses,
      },
    }),
    async (c) => {
      const { items, next } = await searchChanges(c.var.ctx, datesOf(c.req.valid('query')));
      return c.json({ items: items.map((one) => ({ ...one, at: one.at.toISOString() })), next }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/export',
      tags: ['Audit'],
      summary: 'The record as a file with a signed seal, to be proven by anybody who has the public key',
      request: { query: ofSubmissions.extend({ format: z.enum(exportFormats).default('jsonl') }) },
      responses: {
        200: {
          description: 'The file; its last line is the seal',
          content: {
            ...fileResponse('application/jsonl', '').content,
            ...fileResponse('text/csv', '').content,
          },
        },
        ...problemResponses,
      },
    }),
    (c) => {
      const { format, ...which } = datesOf(c.req.valid('query'));
      // Before the first byte: a refusal is a problem document, not a broken file.
      requirePermission(c.var.ctx.caller, 'audit:export');
      c.header('Content-Type', mediaTypes[format]);
      c.header('Content-Disposition', dispositionOf(`nhat-ky.${format}`));
      return stream(c, async (out) => {
        for await (const text of exportAudit(c.var.ctx, which, format)) await out.write(text);
      });
    },
  );
