import { z } from '@hono/zod-openapi';
import { instant, listOf } from '../responses.ts';
import { lineSchema } from './content-schema.ts';

const entry = z
  .object({
    seq: z.int(),
    at: instant,
    type: z.string(),
    step: z.string().nullable(),
    person: z.string().nullable().describe('Null for what the clock or the ledger brought about'),
    role: z.string().nullable(),
    unit: z.string().nullable(),
    onBehalfOf: listOf(z.string()),
    text: z.string().nullable().describe('The reason, answer or comment that came with it'),
    data: z.record(z.string(), z.unknown()).readonly(),
  })
  .openapi('TimelineEntry');

export const timelineSchema = z.object({ items: listOf(entry) });

export const waitingSchema = z
  .object({
    state: z.string(),
    stage: z.string().nullable(),
    tasks: listOf(
      z.object({
        step: z.string(),
        action: z.string(),
        unit: z.string(),
        roles: listOf(z.string()),
        people: listOf(
          z.object({
            id: z.string(),
            name: z.string(),
            onBehalfOf: listOf(z.string()).describe('By name, when they stand in; otherwise empty'),
            backOn: z.string().nullable().describe('The first day back of somebody who is away'),
          }),
        ).describe('Everyone who can act now; empty when nobody holds the role'),
        since: instant,
        due: instant,
        overdue: z.boolean(),
        next: z.object({ type: z.string(), at: instant }).nullable().describe('What happens if nobody acts'),
      }),
    ),
    settling: z.boolean(),
    incidents: listOf(
      z.object({ kind: z.string(), subject: z.string(), since: instant, detail: z.string() }),
    ),
  })
  .openapi('Waiting');

const leaf = z.union([z.string(), z.number(), z.boolean()]).nullable();
const fieldChange = z.object({ pointer: z.string(), field: z.string(), before: leaf, after: leaf });
const place = { lineId: z.string(), number: z.int() };

export const differenceSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    general: listOf(fieldChange),
    funding: listOf(fieldChange),
    lines: listOf(
      z.union([
        z.object({ change: z.enum(['added', 'removed']), ...place, line: lineSchema }),
        z.object({ change: z.literal('changed'), ...place, fields: listOf(fieldChange) }),
      ]),
    ),
    renumbered: listOf(z.object({ lineId: z.string(), before: z.int(), after: z.int() })),
  })
  .openapi('Difference');

export const mailsSchema = z.object({
  items: listOf(
    z.object({
      id: z.string(),
      kind: z.string(),
      recipient: z.string(),
      state: z.enum(['queued', 'sent', 'refused']),
      attempts: z.int(),
      sentAt: instant.nullable(),
      createdAt: instant,
      error: z.string().nullable(),
    }),
  ),
});

export const auditSchema = z.object({
  items: listOf(
    z.object({
      seq: z.int(),
      at: instant,
      type: z.string(),
      actor: z.unknown(),
      cause: z.object({ id: z.string(), body: z.string().nullable() }).nullable(),
      data: z.unknown(),
      digest: z.string(),
      previousHash: z.string(),
      hash: z.string(),
    }),
  ),
});
