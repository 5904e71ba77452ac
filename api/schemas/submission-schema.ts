import { z } from '@hono/zod-openapi';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { instant, listOf } from '../responses.ts';
import { contentSchema } from './content-schema.ts';
import { amountBySource } from './money-schema.ts';

export const bilingual = z.object({ vi: z.string(), en: z.string() });

const wayStep = z.object({
  key: z.string(),
  kind: z.string(),
  name: bilingual,
  state: z.enum(['done', 'now', 'ahead', 'skipped']),
  due: instant.nullable(),
  verdicts: listOf(z.string()).describe('What the step offers'),
});

const wayStage = z.object({
  key: z.string(),
  name: bilingual,
  state: z.enum(['done', 'now', 'ahead', 'skipped']),
  /** Why it was skipped, in the definition’s words. */
  skippedBecause: bilingual.nullable(),
  steps: listOf(wayStep),
});

const lineStanding = z.object({
  lineId: z.string(),
  asked: amountBySource,
  approved: amountBySource.nullable().describe('As approved so far, cuts included; null when refused'),
  reserved: amountBySource,
  committed: amountBySource,
  spent: amountBySource,
  missing: amountBySource.describe('What waits for money'),
  rank: z.int().nullable().describe('Place among those who wait for the same pool'),
  delivery: z
    .object({
      state: z.enum(['under-way', 'delivered', 'closed']),
      classesHeld: z.int(),
      attendances: z.int(),
      distinctPeople: z.int(),
      spent: amountBySource,
      reports: z.int(),
    })
    .nullable(),
});

const available = z.object({
  verb: z.string(),
  step: z.string().nullable(),
  verdicts: listOf(z.string()),
  because: z.string().nullable().describe('What stands against it just now: a code of a refusal'),
});

export const unlockedSchema = z.object({
  lineIds: listOf(z.string()),
  general: z.boolean(),
  funding: z.boolean(),
  structure: z.boolean().describe('Whether lines may be added or removed'),
});

export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
  })
  .openapi('Attachment');

export const submissionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(submissionKinds),
    fileNumber: z.string().nullable(),
    title: z.string(),
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.int(),
    state: z.enum(submissionStates),
    stage: z.string().nullable(),
    round: z.int(),
    version: z.int().describe('Sent back as `seen` by those who judge'),
    revision: z.int(),
    total: z.int(),
    approvedTotal: z.int().nullable(),
    submittedAt: instant.nullable(),
    updatedAt: instant,
    draftVersion: z.int().nullable(),
    definition: z.object({ key: z.string(), version: z.int(), name: bilingual }).nullable(),
    way: listOf(wayStage),
    available: listOf(available),
    content: contentSchema.nullable().describe('The last revision that was sent'),
    lines: listOf(lineStanding),
    returned: z.object({ by: z.string(), due: instant, unlocked: unlockedSchema }).nullable(),
    document: z
      .object({
        number: z.string(),
        date: z.string(),
        signingMode: z.string(),
        step: z.string(),
        fileId: z.string(),
      })
      .nullable(),
    attachments: listOf(attachmentSchema),
  })
  .openapi('Submission');

export const listedSubmissionSchema = submissionSchema
  .pick({
    id: true,
    fileNumber: true,
    title: true,
    year: true,
    state: true,
    stage: true,
    round: true,
    version: true,
    total: true,
    approvedTotal: true,
    updatedAt: true,
  })
  .extend({ kind: z.string(), unitName: z.string() })
  .openapi('ListedSubmission');
