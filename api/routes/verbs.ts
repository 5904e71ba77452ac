import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Acted, act } from '../../services/submissions/act.ts';
import { awaitVersion } from '../../services/submissions/await-version.ts';
import { submit } from '../../services/submissions/submit.ts';
import {
  type VerbInput,
  type VerbKind,
  verbInputs,
  verbKinds,
} from '../../services/submissions/verb-inputs.ts';
import { addDocumented, idOf } from '../documented.ts';
import type { ApiEnv } from '../environment.ts';
import { submitExample, verbExamples } from '../examples/verb-examples.ts';
import { readJson } from '../read-body.ts';
import { idempotencyHeader, submissionParam, waitQuery } from '../requests.ts';
import { resource } from '../resource.ts';
import { jsonBody, jsonResponse, problemResponses } from '../responses.ts';
import { verbSummaries } from './verb-summaries.ts';

const acted = z
  .object({
    submissionId: z.string(),
    version: z.int().describe('Where it took effect; `seen` from then on'),
  })
  .openapi('Acted');
const submitInput = z
  .object({
    draftVersion: z.int().min(1).describe('The version of the draft that is sent'),
    note: z.string().trim().max(4000).optional().describe('What was done about a return'),
  })
  .openapi('Submit');

/** Typed by kind, so that a route's body and what `act` takes are the same. */
const inputs: { readonly [Kind in VerbKind]: z.ZodType<VerbInput<Kind>> } = verbInputs;

export const verbRoutes = resource();

addVerb('submit', 'Send the draft up: the first time, or again after a return', submitInput, submitExample, {
  carryOut: submit,
});
for (const kind of verbKinds) addVerbOf(kind);

function addVerbOf<Kind extends VerbKind>(kind: Kind): void {
  addVerb(kind, verbSummaries[kind], inputs[kind], verbExamples[kind], {
    carryOut: (ctx, id, input: VerbInput<Kind>) => act(ctx, id, kind, input),
  });
}

type CarriedOut<Input> = {
  readonly carryOut: (ctx: ApiEnv['Variables']['ctx'], id: string, input: Input) => Promise<Acted>;
};

function addVerb<Input>(
  verb: string,
  summary: string,
  schema: z.ZodType<Input>,
  example: unknown,
  { carryOut }: CarriedOut<Input>,
): void {
  addDocumented(
    verbRoutes,
    {
      method: 'post',
      path: `/submissions/{id}/${verb}`,
      tags: ['Verbs'],
      summary,
      request: {
        params: submissionParam,
        headers: idempotencyHeader,
        query: waitQuery,
        body: jsonBody(schema, example),
      },
      responses: {
        200: jsonResponse(acted, 'Recorded', {
          submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
          version: 8,
        }),
        ...problemResponses,
      },
    },
    async (c) => {
      const done = await carryOut(c.var.ctx, idOf(c), await readJson(c, schema));
      if (wantsToWait(c) && (await awaitVersion(c.var.ctx, done.submissionId, done.version)))
        c.header('Preference-Applied', 'wait');
      return c.json(done, 200);
    },
  );
}

const wantsToWait = (c: Context<ApiEnv>): boolean =>
  c.req.query('wait') === 'true' || /(^|,)\s*wait\s*(=|;|,|$)/i.test(c.req.header('Prefer') ?? '');
