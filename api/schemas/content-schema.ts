import { z } from '@hono/zod-openapi';
import {
  audiences,
  contentGroups,
  costKinds,
  lineKinds,
  trainingForms,
} from '../../domain/content/content.ts';
import { listOf } from '../responses.ts';
import { amountBySource } from './money-schema.ts';

const costItem = z.object({
  kind: z.enum(costKinds),
  description: z.string(),
  quantity: z.number(),
  unitPrice: z.int().describe('VND'),
  norm: z.string().optional().describe('Key of the norm that it falls under'),
  overNormReason: z.string().optional(),
});

const scholarship = z.object({
  candidateId: z.string().optional(),
  candidateName: z.string(),
  degree: z.string(),
  institution: z.string(),
  yearsOfService: z.number(),
  goodYears: z.number(),
  age: z.number(),
  studyMonths: z.number(),
  commitmentMonths: z.number(),
});

const equipment = z.object({
  item: z.string(),
  quantity: z.number(),
  unitPrice: z.int(),
  users: z.string(),
  existing: z.number(),
  need: z.number().describe('0–5: how much the unit’s skills-gap statement needs it'),
  remoteness: z.number().describe('0–5'),
});

export const lineSchema = z
  .object({
    id: z.string().describe('Stable over revisions'),
    number: z.int().describe('Place in the printed table'),
    kind: z.enum(lineKinds),
    programme: z.string(),
    group: z.enum(contentGroups),
    audience: z.enum(audiences),
    form: z.enum(trainingForms),
    classes: z.int(),
    traineesPerClass: z.int(),
    days: z.number(),
    quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    place: z.string(),
    provider: z.string(),
    amount: z.int().describe('VND'),
    sources: amountBySource,
    note: z.string(),
    costItems: listOf(costItem),
    scholarship: scholarship.optional(),
    equipment: equipment.optional(),
  })
  .openapi('Line');

/** What a unit sends up. A draft may hold anything; this is what it has to become. */
export const contentSchema = z
  .object({
    title: z.string(),
    year: z.int(),
    basis: z.string(),
    lines: listOf(lineSchema),
    total: z.int().describe('VND; the sum of the lines, and of `funding`'),
    totalInWords: z.string(),
    funding: amountBySource,
    stated: z
      .record(z.string(), z.union([z.number(), z.boolean(), z.string()]))
      .readonly()
      .optional()
      .describe('Answers to what the process asks of the unit, by name; see `asks` of the draft'),
  })
  .openapi('Content');
