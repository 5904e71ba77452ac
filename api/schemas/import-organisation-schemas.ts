import { z } from '@hono/zod-openapi';
import { listOf } from '../responses.ts';

const parts = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ units: schema, people: schema, positions: schema });

const counts = parts(
  z.object({ added: z.int(), changed: z.int(), ended: z.int(), unchanged: z.int() }),
).openapi('ImportCounts');

const value = z.union([z.string(), z.boolean()]).nullable();
const change = z.object({
  what: z.enum(['added', 'changed', 'ended']),
  row: z.int().nullable().describe('Null: it ends because it is in no row'),
  id: z.string().nullable().describe('Null: it is not there yet'),
  subject: z.record(z.string(), z.string()),
  fields: listOf(z.object({ field: z.string(), before: value, after: value })),
});

const fault = z.object({
  code: z.string(),
  detail: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  cell: z.string().optional(),
});

export const previewSchema = z
  .object({
    digest: z.string().describe('To be sent when the import is carried out'),
    counts,
    changes: parts(listOf(change)).describe('The first 5,000 of each'),
    more: parts(z.int()).describe('How many are not listed'),
    faults: listOf(fault),
  })
  .openapi('ImportPreview');

export const appliedSchema = z.object({ counts }).openapi('ImportApplied');

const digest = 'b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184';
const nothing = { added: 0, changed: 0, ended: 0, unchanged: 0 };

export const importExamples = {
  upload: { file: 'to-chuc.xlsx', allPositions: 'false' },
  applied: { file: 'to-chuc.xlsx', allPositions: 'false', digest },
  preview: {
    digest,
    counts: {
      units: { ...nothing, changed: 1, unchanged: 149 },
      people: { ...nothing, unchanged: 2500 },
      positions: { ...nothing, unchanged: 3000 },
    },
    changes: {
      units: [
        {
          what: 'changed',
          row: 7,
          id: '019b76da-a800-7aaa-8bbb-000000000000',
          subject: { code: 'XHT', name: 'UBND xã Hồng Thái' },
          fields: [{ field: 'parent', before: 'UBND', after: 'SNV' }],
        },
      ],
      people: [],
      positions: [],
    },
    more: { units: 0, people: 0, positions: 0 },
    faults: [],
  },
} as const;
