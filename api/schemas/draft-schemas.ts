import { z } from '@hono/zod-openapi';
import { submissionStates } from '../../domain/approval/submission-state.ts';
import { submissionKinds } from '../../domain/content/submission-kind.ts';
import { factTypes } from '../../domain/definition/definition.ts';
import { instant, listOf } from '../responses.ts';
import { bilingual, unlockedSchema } from './submission-schema.ts';

const workbookRead = z.object({
  unitName: z.string(),
  moneyUnit: z.string().describe('The unit of money that the sheet names'),
  lineCount: z.int(),
  total: z.int().describe('VND, converted'),
});

export const draftCreatedSchema = z
  .object({ submissionId: z.string(), version: z.int(), workbook: workbookRead.optional() })
  .openapi('DraftCreated');

export const draftVersionSchema = z.object({ version: z.int() });
export const importedSchema = z.object({ version: z.int(), workbook: workbookRead });

export const findingSchema = z
  .object({
    pointer: z.string().describe('JSON pointer into the content'),
    code: z.string(),
    severity: z.enum(['fault', 'warning']),
    detail: z.string().describe('In the language of the request'),
    source: z.string().nullable().describe('Where the rule comes from'),
    params: z.record(z.string(), z.union([z.string(), z.number(), bilingual])).readonly(),
  })
  .openapi('Finding');

const askSchema = z.object({ name: z.string(), type: z.enum(factTypes), label: bilingual }).openapi('Ask');

export const draftSchema = z
  .object({
    submissionId: z.string(),
    kind: z.enum(submissionKinds),
    unitId: z.string(),
    year: z.int(),
    state: z.enum(submissionStates),
    version: z.int().describe('The same as the ETag'),
    content: z.unknown().describe('Exactly as it was typed'),
    asks: listOf(askSchema).describe(
      'What the process asks of the unit, in force or pinned; the answers go into `stated` of the content',
    ),
    findings: listOf(findingSchema),
    returned: z
      .object({ step: z.string(), due: instant, unlocked: unlockedSchema })
      .nullable()
      .describe('While returned: by which step, due when, and what may be changed'),
    updatedAt: instant,
  })
  .openapi('Draft');
