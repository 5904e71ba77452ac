import { z } from '@hono/zod-openapi';
import { languages } from '../../domain/bilingual.ts';
import { listOf, pageOf } from '../responses.ts';
import { exampleId, reason, rerouted } from './organisation-schemas.ts';

export const left = z.object({ submissions: rerouted }).openapi('PositionEnded');

const position = z
  .object({
    id: z.string(),
    personId: z.string(),
    person: z.string(),
    active: z.boolean(),
    unitId: z.string(),
    unit: z.string(),
    role: z.string(),
    from: z.string(),
    to: z.string().nullable().describe('The day on which it ends'),
  })
  .openapi('Position');
export const positionExample = {
  ...{ id: exampleId, personId: exampleId, person: 'Nông Thị Hạnh', active: true },
  ...{ unitId: exampleId, unit: 'UBND xã Hồng Thái', role: 'drafter', from: '2026-01-01', to: null },
};
export const positions = pageOf(position);
export const newPosition = z
  .object({ personId: z.uuid(), unitId: z.uuid(), role: z.string().max(60), from: z.iso.date() })
  .openapi('NewPosition');
export const newPositionExample = {
  ...{ personId: exampleId, unitId: exampleId, role: 'drafter', from: '2026-12-01' },
};
export const positionEnd = z
  .object({ on: z.iso.date().describe('The first day without it'), reason: reason.min(1) })
  .openapi('PositionEnd');
export const positionEndExample = { on: '2026-12-01', reason: 'Chuyển công tác.' };

export const person = z
  .object({
    name: z.string().max(200),
    email: z.string().max(200),
    language: z.enum(languages),
    staffCode: z.string().max(60).nullable(),
  })
  .openapi('PersonInput');
export const personExample = {
  ...{ name: 'Nông Thị Hạnh', email: 'hanh@tuyenquang.gov.vn', language: 'vi' },
  staffCode: null,
};

export const people = pageOf(
  z
    .object({
      id: z.string(),
      name: z.string(),
      active: z.boolean(),
      isMachine: z.boolean(),
      email: z.string().nullable().describe('Null for whoever does not administer them'),
      staffCode: z.string().nullable(),
    })
    .openapi('ListedPerson'),
);
export const listedExample = {
  ...{ id: exampleId, name: 'Nông Thị Hạnh', active: true, isMachine: false, email: null, staffCode: null },
};

export const vacancies = pageOf(
  z
    .object({
      unit: z.object({ id: z.string(), code: z.string(), name: z.string() }),
      roles: listOf(z.string()).describe('Any one of them would do'),
      steps: listOf(z.object({ definition: z.string(), step: z.string() })),
      unitsConcerned: z.int(),
    })
    .openapi('Vacancy'),
).extend({ total: z.int() });
export const vacancyExample = {
  unit: { id: exampleId, code: 'SNV', name: 'Sở Nội vụ' },
  roles: ['deputy-director', 'director'],
  ...{ steps: [{ definition: 'training-plan-yearly', step: 'review' }], unitsConcerned: 148 },
};
