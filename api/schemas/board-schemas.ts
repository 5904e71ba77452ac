import { z } from '@hono/zod-openapi';
import { stallCauses } from '../../domain/stall-cause.ts';
import { instant, listOf } from '../responses.ts';

const bilingual = z.object({ vi: z.string(), en: z.string() });

const waitedFor = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  isActive: z.boolean(),
  backOn: z.string().nullable().openapi({ description: 'First day back of somebody who is away' }),
  standIns: listOf(z.object({ id: z.string(), name: z.string() })),
});

const cause = z.object({
  cause: z.enum(stallCauses),
  since: instant,
  step: z.string().nullable(),
  stepName: bilingual.nullable(),
  action: z.string().nullable(),
  due: instant.nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  roles: listOf(z.string()),
  people: listOf(waitedFor),
});

export const stalled = z
  .object({
    id: z.string(),
    concerns: z.enum(['submission', 'obligation', 'installation']),
    submissionId: z.string().nullable(),
    kind: z.string().nullable(),
    ownerId: z.string().nullable(),
    ownerName: z.string().nullable(),
    year: z.int().nullable(),
    campaignId: z.string().nullable(),
    stage: z.string().nullable(),
    stageName: bilingual.nullable(),
    value: z.number().openapi({ description: 'VND' }),
    title: z.string().nullable(),
    fileNumber: z.string().nullable(),
    since: instant,
    causes: listOf(cause).openapi({ description: 'The main one first' }),
    remedies: listOf(z.string()).openapi({ description: 'What the caller can do about it' }),
  })
  .openapi('Stalled');

export const stallCounts = z
  .object({
    count: z.int(),
    value: z.number().openapi({ description: 'VND' }),
    byCause: listOf(z.object({ cause: z.enum(stallCauses), count: z.int() })),
    byStage: listOf(z.object({ stage: z.string(), count: z.int() })),
    byUnit: listOf(z.object({ unitId: z.string(), unitName: z.string(), count: z.int() })),
  })
  .openapi('StallCounts');

export const walk = z
  .object({ startedAt: instant, endedAt: instant, seen: z.int() })
  .openapi('SupervisorWalk', { description: 'The supervisor’s last look at every open submission' });
