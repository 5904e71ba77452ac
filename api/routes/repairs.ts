import { z } from '@hono/zod-openapi';
import { previewRepair } from '../../services/repairs/preview-repair.ts';
import {
  mendingInput,
  type RepairInput,
  type RepairKind,
  repairInputs,
  repairKinds,
} from '../../services/repairs/repair-inputs.ts';
import { mostAtOnce, repairSeveral } from '../../services/repairs/repair-several.ts';
import { repairSubmission } from '../../services/repairs/repair-submission.ts';
import { howToResume, resumeWorkflow } from '../../services/repairs/resume-workflow.ts';
import { retryFailed, whatFailed } from '../../services/repairs/retry-failed.ts';
import { addDocumented, idOf } from '../documented.ts';
import type { ApiEnv } from '../environment.ts';
import { mendingExample, previewExample, repairExamples } from '../examples/repair-examples.ts';
import { wordsOf } from '../problem-words.ts';
import { readJson } from '../read-body.ts';
import { idempotencyHeader, submissionParam } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, problemResponses } from '../responses.ts';
import {
  actedSchema,
  failedSchema,
  previewSchema,
  resumedSchema,
  retriedSchema,
  severalSchema,
} from '../schemas/repair-schemas.ts';
import { repairSummaries } from './repair-summaries.ts';

type Ctx = ApiEnv['Variables']['ctx'];

/** Typed by kind, so that a route's body and what the service takes are the same. */
const inputs: { readonly [Kind in RepairKind]: z.ZodType<RepairInput<Kind>> } = repairInputs;
const submissionId = '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e';

export const repairRoutes = resource();

for (const kind of repairKinds) addRepair(kind);
addMending('retry', retriedSchema, { done: retryFailed, preview: whatFailed, previewed: failedSchema });
addMending('resume', resumedSchema, {
  done: resumeWorkflow,
  preview: async (ctx, id) => ({ resumption: await howToResume(ctx, id) }),
  previewed: resumedSchema,
});

function addRepair<Kind extends RepairKind>(kind: Kind): void {
  const schema = inputs[kind];
  const example = repairExamples[kind];
  const summary = repairSummaries[kind];
  const carryOut = (ctx: Ctx, id: string, input: RepairInput<Kind>) => repairSubmission(ctx, id, kind, input);
  const acted = jsonResponse(actedSchema, 'Recorded', { submissionId, version: 8 });
  const preview = jsonResponse(previewSchema, 'What would happen', previewExample);
  post(`/submissions/{id}/repairs/${kind}`, { summary, schema, example, response: acted }, carryOut);
  post(
    `/submissions/{id}/repairs/${kind}/preview`,
    { summary: `What would happen: ${summary}`, schema, example, response: preview },
    (ctx, id, input) => previewRepair(ctx, id, kind, input),
  );
  // Each paper is one of its own.
  if (kind !== 'record-paper' && kind !== 'confirm-paper') addSeveral(kind, { schema, example }, carryOut);
}

type Mending<Done> = {
  readonly done: (ctx: Ctx, id: string, input: z.output<typeof mendingInput>) => Promise<Done>;
  readonly preview: (ctx: Ctx, id: string) => Promise<object>;
  readonly previewed: z.ZodType;
};

function addMending<Done>(
  kind: 'retry' | 'resume',
  mended: z.ZodType,
  { done, preview, previewed }: Mending<Done>,
): void {
  const summary = repairSummaries[kind];
  const body = { schema: mendingInput, example: mendingExample };
  post(
    `/submissions/{id}/repairs/${kind}`,
    { summary, ...body, response: jsonResponse(mended, 'Done') },
    done,
  );
  addDocumented(
    repairRoutes,
    {
      method: 'get',
      path: `/submissions/{id}/repairs/${kind}`,
      tags: ['Repairs'],
      summary: `What would happen: ${summary}`,
      request: { params: submissionParam },
      responses: { 200: jsonResponse(previewed, 'What would happen'), ...problemResponses },
    },
    async (c) => c.json(await preview(c.var.ctx, idOf(c)), 200),
  );
  addSeveral(kind, body, done);
}

function addSeveral<Input, Done>(
  kind: Exclude<RepairKind, 'record-paper' | 'confirm-paper'> | 'retry' | 'resume',
  { schema, example }: { readonly schema: z.ZodType<Input>; readonly example: unknown },
  carryOut: (ctx: Ctx, id: string, input: Input) => Promise<Done>,
): void {
  const several = z.object({ submissionIds: z.array(z.uuid()).min(1).max(mostAtOnce), repair: schema });
  const body = jsonBody(several, { submissionIds: [submissionId], repair: example });
  addDocumented(
    repairRoutes,
    {
      method: 'post',
      path: `/repairs/${kind}`,
      tags: ['Repairs'],
      summary: `For up to ${mostAtOnce} submissions, with a result for each: ${repairSummaries[kind]}`,
      request: { headers: idempotencyHeader, body },
      responses: { 200: jsonResponse(severalSchema, 'What became of each'), ...problemResponses },
    },
    async (c) => {
      const { submissionIds, repair } = await readJson(c, several);
      const { ctx, language } = c.var;
      const results = await repairSeveral(ctx, submissionIds, (id) => carryOut(ctx, id, repair));
      const told = results.map(({ problem, ...result }) => ({
        ...result,
        problem: problem === null ? null : { code: problem.code, ...wordsOf(problem, language) },
      }));
      return c.json({ results: told }, 200);
    },
  );
}

type Posted<Input> = {
  readonly summary: string;
  readonly schema: z.ZodType<Input>;
  readonly example: unknown;
  readonly response: ReturnType<typeof jsonResponse>;
};

function post<Input, Done>(
  path: string,
  { summary, schema, example, response }: Posted<Input>,
  carryOut: (ctx: Ctx, id: string, input: Input) => Promise<Done>,
): void {
  addDocumented(
    repairRoutes,
    {
      method: 'post',
      path,
      tags: ['Repairs'],
      summary,
      request: { params: submissionParam, headers: idempotencyHeader, body: jsonBody(schema, example) },
      responses: { 200: response, ...problemResponses },
    },
    async (c) => c.json(Object(await carryOut(c.var.ctx, idOf(c), await readJson(c, schema))), 200),
  );
}
