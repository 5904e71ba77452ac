import { z } from '@hono/zod-openapi';

export const submissionParam = z.object({
  id: z
    .string()
    .openapi({ example: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e', description: 'Id of the submission' }),
});

/** On every POST: the same key again is the same request again. */
export const idempotencyHeader = z.object({
  'idempotency-key': z.string().trim().min(1).max(200).openapi({
    example: '8c4e3f0a-6f0b-4f0e-9d6e-2b1f6a1c7e55',
    description: 'Chosen by the caller, new for each thing to be done, kept when a request is repeated',
  }),
});

export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .min(1)
    .openapi({ example: '"3"', description: 'The ETag of the draft that was read' }),
});

export const cursorQuery = z.object({
  cursor: z.string().max(500).optional().openapi({ description: '`next` of the page before' }),
});

export const waitQuery = z.object({
  wait: z.stringbool().optional().openapi({
    type: 'boolean',
    description: 'Waits briefly until lists and views show the effect; so does the header `Prefer: wait`',
  }),
});

/** The version in `If-Match`; what is no ETag of ours matches nothing. */
export const versionIn = (ifMatch: string): number =>
  Number(/^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1] ?? -1);

export const etagOf = (version: number): string => `"${version}"`;
