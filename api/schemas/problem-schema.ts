import { z } from '@hono/zod-openapi';

const place = z.object({
  pointer: z.string().optional().describe('JSON pointer into the body, or `/` and the name of a parameter'),
  detail: z.string().describe('What is wrong, in the language of the request'),
  code: z.string().optional(),
  severity: z.enum(['fault', 'warning']).optional(),
  source: z.string().optional().describe('Where the rule comes from'),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  cell: z.string().optional().describe('Column and row as the spreadsheet shows them'),
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened and what to do, in the language of the request'),
    code: z.string(),
    because: z.string().optional().describe('For `refused` and `forbidden`: the code of the reason'),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    version: z.int().optional(),
    id: z.string().optional().describe('For `exists_already`: what is there'),
    preview: z.looseObject({}).optional().describe('For `preview_changed`: what would happen now'),
    errors: z.array(place).optional(),
    requestId: z.string(),
  })
  .openapi('Problem', {
    example: {
      type: 'urn:totrinh:problem:refused',
      title: 'Chưa thực hiện được',
      detail: 'Cần nêu lý do.',
      status: 422,
      code: 'refused',
      because: 'reason_required',
      errors: [{ pointer: '/reason', code: 'reason_required', detail: 'Cần nêu lý do.' }],
      requestId: '0d7d8f6e-5f1c-4e5c-9c0e-1d6a3f0b2c11',
    },
  });
