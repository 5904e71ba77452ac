import type { z } from 'zod';
import type { Context } from '../../services/context.ts';
import { ServiceError } from '../../services/service-error.ts';
import { act } from '../../services/submissions/act.ts';
import type { VerbInput, VerbKind } from '../../services/submissions/verb-inputs.ts';
import type { Fault } from '../filled.ts';
import { faultOf } from '../problem/problem-words.ts';
import type { Reader } from '../reader.ts';
import type { Act, Sent } from './verb-form.ts';

/** Finds the field that a JSON pointer into the input is about. */
export type FieldOf = (pointer: string) => string | null;

/** Problems that concern what was typed; every other one gets a page of its own. */
const belongsToForm = [
  'refused',
  'key_reused',
  'outcome_unknown',
  'media_type_refused',
  'too_large',
  'too_many',
  'invalid',
];

/** How a verb is sent: what was typed is parsed, carried out, and refused with every fault at its field. */
export const sending =
  <Kind extends VerbKind>(kind: Kind, schema: z.ZodType<VerbInput<Kind>>) =>
  async (ctx: Context, { reader, scene }: Act, raw: unknown, fieldOf: FieldOf): Promise<Sent> => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success)
      return { faults: parsed.error.issues.map((issue) => faultOfIssue(reader, issue, fieldOf)) };
    return told(reader, fieldOf, async () => ({
      acted: await act(ctx, scene.view.row.id, kind, parsed.data),
    }));
  };

/** Turns a service's refusal into faults of the form. */
export async function told(reader: Reader, fieldOf: FieldOf, work: () => Promise<Sent>): Promise<Sent> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServiceError) || !belongsToForm.includes(error.problem.code)) throw error;
    const { problem } = error;
    return {
      faults: [faultOf(reader, problem, fieldOf)],
      isUnknown: problem.code === 'outcome_unknown',
      isStale: problem.code === 'refused' && problem.because === 'stale',
    };
  }
}

function faultOfIssue({ word }: Reader, issue: z.core.$ZodIssue, fieldOf: FieldOf): Fault {
  const field = fieldOf(`/${issue.path.map(String).join('/')}`);
  switch (issue.code) {
    case 'too_big':
      return { field, text: word('fault.tooLong') };
    case 'too_small':
    case 'invalid_type':
      return { field, text: word('fault.required') };
    case 'invalid_value':
      return { field, text: word('fault.choose') };
    default:
      return { field, text: word('fault.format') };
  }
}
