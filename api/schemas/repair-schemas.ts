import { z } from '@hono/zod-openapi';
import { resumptions } from '../../services/repairs/resume-workflow.ts';
import { instant, listOf } from '../responses.ts';

export const actedSchema = z.object({
  submissionId: z.string(),
  version: z.int().describe('Where it took effect'),
});

export const previewSchema = z
  .object({
    refusal: z
      .object({ because: z.string(), pointer: z.string().nullable() })
      .nullable()
      .describe('What it would be refused for; null when it would be done'),
    events: listOf(z.string()).describe('What would stand in the record, in order'),
    tasks: listOf(
      z.object({
        step: z.string(),
        action: z.string(),
        unit: z.string(),
        roles: listOf(z.string()),
        assignee: z.string().nullable(),
        due: instant,
      }),
    ).describe('What would wait for whom afterwards'),
    mails: listOf(z.object({ kind: z.string(), to: listOf(z.string()) })),
  })
  .openapi('RepairPreview');

export const retriedSchema = z.object({
  mails: z.int().describe('Mails that were refused and are sent again'),
  submit: z
    .enum(['finished', 'taken-back', 'unknown'])
    .nullable()
    .describe('What became of an interrupted submit; null when there was none'),
});
export const failedSchema = z.object({ mails: z.int(), isSubmitting: z.boolean() });

export const resumedSchema = z.object({
  resumption: z
    .enum(resumptions)
    .describe(
      '`none`: nothing is wrong. `revive`: a lost workflow began anew from the record. `retry`: what it waits for is tried at once. `restart`: a failing one was ended and began anew from the record',
    ),
});

export const problem = z.object({ code: z.string(), title: z.string(), detail: z.string() });
export const severalSchema = z.object({
  results: listOf(
    z.object({
      submissionId: z.string(),
      done: z.record(z.string(), z.unknown()).nullable(),
      problem: problem.nullable(),
    }),
  ).describe('One for each submission, in the order in which they were named'),
});
