import { z } from '@hono/zod-openapi';
import { problemSchema } from './schemas/problem-schema.ts';

/** What every route can answer when it does not do what was asked. */
export const problemResponses = {
  default: {
    description: 'Not done: a problem document (RFC 9457) says why, in Vietnamese or English',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;

/** A JSON answer with its schema and an example. */
export const jsonResponse = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example?: unknown,
) => ({
  description,
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});

/** A JSON body that must be there, with an example. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

export const fileResponse = (mediaType: string, description: string) => ({
  description,
  content: { [mediaType]: { schema: z.string().openapi({ type: 'string', format: 'binary' }) } },
});

export const instant = z.iso.datetime();
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** A page of a list; `next` is the cursor of the following page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: listOf(item), next: z.string().nullable() });
