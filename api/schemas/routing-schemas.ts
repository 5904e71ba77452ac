import { z } from '@hono/zod-openapi';
import { escalationWays } from '../../domain/definition/definition.ts';
import { gapReasons, gapWorks } from '../../domain/routing/gaps.ts';
import { instant, listOf, pageOf } from '../responses.ts';
import { bilingual } from './submission-schema.ts';

const definition = z.object({ key: z.string(), version: z.int() });
const unit = z.object({ id: z.string(), code: z.string(), name: z.string() });

const part = z.object({
  work: z.enum(['assign', 'propose', 'decide', ...escalationWays]),
  unit: z.string(),
  roles: listOf(z.string()),
  people: listOf(z.object({ id: z.string(), name: z.string() })),
  isGap: z.boolean().describe('Nobody could do it'),
  at: instant.nullable().describe('For what happens while nobody acts: when'),
});

export const simulation = z
  .object({
    definition,
    steps: listOf(
      z.object({
        stage: z.string(),
        step: z.string(),
        name: bilingual,
        skipped: z.string().nullable().describe('The condition that leaves it out'),
        skippedBecause: bilingual.nullable(),
        opensAt: instant.nullable(),
        dueAt: instant.nullable(),
        chosen: z.string().nullable().describe('The condition of the content that chose who handles it'),
        substituted: z.boolean(),
        parts: listOf(part),
      }),
    ),
    endsAt: instant.describe('If everybody acted on their last day'),
  })
  .openapi('Simulation');

export const gapReport = pageOf(
  z.object({
    unit,
    definition,
    step: z.string(),
    work: z.enum(gapWorks),
    at: unit.describe('Where somebody would have to be'),
    roles: listOf(z.string()),
    because: z.enum(gapReasons),
    when: z.string().nullable().describe('Only when the content says so'),
  }),
)
  .extend({ total: z.int(), unitsConcerned: z.int() })
  .openapi('GapReport');

/** Facts as JSON in a query: `{"underPartyManagement": true}`. */
export const factsInQuery = z
  .string()
  .max(4000)
  .default('{}')
  .transform((text, ctx) => {
    const parsed = z
      .record(z.string(), z.union([z.number(), z.boolean(), z.string().max(500)]))
      .safeParse(jsonOrNull(text));
    if (parsed.success) return parsed.data;
    ctx.addIssue({ code: 'custom', message: 'facts_unreadable' });
    return z.NEVER;
  })
  .openapi({ type: 'string', example: '{"hasDigitalContent": true}' });

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
