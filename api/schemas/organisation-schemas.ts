import { z } from '@hono/zod-openapi';
import { unitLevels } from '../../domain/unit-level.ts';
import { listOf } from '../responses.ts';
import { problem } from './repair-schemas.ts';

export const exampleId = '019b76da-a800-7aaa-8bbb-000000000001';
export const dayQuery = z.object({
  day: z.iso.date().optional().openapi({ description: 'As it was on that day' }),
});
const level = z.enum(unitLevels);
const code = z.string().max(60);
const name = z.string().max(300);
export const reason = z.string().trim().max(4000);

export const unit = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    level: z.string(),
    parentId: z.string().nullable(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
  })
  .openapi('Unit');
export const unitExample = {
  ...{ id: exampleId, code: 'XHT', name: 'UBND xã Hồng Thái', level: 'commune' },
  ...{ parentId: '019b76da-a800-7aaa-8bbb-000000000000', validFrom: '2025-07-01', validTo: null },
};

const relative = z.object({ id: z.string(), code: z.string(), name: z.string(), since: z.string() });
export const unitView = unit
  .extend({
    periods: listOf(unit.omit({ id: true, code: true })).describe('What it was before, the earliest first'),
    predecessors: listOf(relative),
    successors: listOf(relative),
  })
  .openapi('UnitView');
export const unitViewExample = { ...unitExample, periods: [], predecessors: [], successors: [] };

export const unitEnd = z.object({ on: z.iso.date().describe('The first day without it') }).openapi('UnitEnd');
export const unitEndExample = { on: '2026-07-01' };

export const newUnit = z
  .object({ code, name, level, parentId: z.uuid(), from: z.iso.date().describe('Its first day') })
  .openapi('NewUnit');
export const newUnitExample = {
  ...{ code: 'XMS', name: 'UBND xã Minh Sơn', level: 'commune' },
  ...{ parentId: '019b76da-a800-7aaa-8bbb-000000000000', from: '2026-07-01' },
};

export const unitChange = z
  .object({
    from: z.iso.date().describe('First day of the new name or place, today or before'),
    name: name.optional(),
    level: level.optional(),
    parentId: z.uuid().optional(),
  })
  .openapi('UnitChange');
export const unitChangeExample = { from: '2026-07-01', name: 'UBND phường Minh Sơn', level: 'commune' };

export const merger = z
  .object({
    predecessorIds: z.array(z.uuid()).min(1).max(100),
    successor: z.union([z.object({ unitId: z.uuid() }), z.object({ code, name, level, parentId: z.uuid() })]),
    on: z.iso.date().describe('First day of the successor, today or before'),
    reason: reason.describe('The decision by which it happens'),
  })
  .openapi('Merger');
export const mergerExample = {
  predecessorIds: [exampleId],
  successor: { unitId: '019b76da-a800-7aaa-8bbb-000000000002' },
  on: '2026-07-01',
  reason: 'Nghị quyết 1684/NQ-UBTVQH15',
};

const followed = z.object({
  id: z.string(),
  title: z.string(),
  fileNumber: z.string().nullable(),
  kind: z.string(),
  year: z.int(),
  state: z.string(),
});
export const mergerPreview = z
  .object({
    submissions: listOf(followed),
    drafts: listOf(followed),
    handled: z.int().describe('Submissions of other units with a step that one of these handles'),
    tasks: z.int(),
    positions: listOf(z.object({ person: z.string(), role: z.string(), unitId: z.string() })),
    obligations: z.int(),
    owned: z.object({ pool: z.int(), norm: z.int(), campaign: z.int() }),
    children: listOf(z.object({ id: z.string(), name: z.string() })),
    warnings: listOf(z.enum(['two_for_one_year', 'several_heads', 'owned_by_both'])),
  })
  .openapi('MergerPreview');
export const mergerPreviewExample = {
  ...{ submissions: [], drafts: [], handled: 0, tasks: 0, positions: [], obligations: 1 },
  owned: { pool: 0, norm: 0, campaign: 0 },
  ...{ children: [], warnings: ['several_heads' as const] },
};

export const rerouted = listOf(
  z.object({ submissionId: z.string(), version: z.int().nullable(), problem: problem.nullable() }),
);
export const merged = z.object({ successorId: z.string(), submissions: rerouted }).openapi('Merged');
export const mergedExample = {
  successorId: exampleId,
  submissions: [{ submissionId: exampleId, version: 9, problem: null }],
};
