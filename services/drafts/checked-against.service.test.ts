import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { norms, programmes, submissions } from '../../db/schema/index.ts';
import type { SubmissionState } from '../../domain/approval/submission-state.ts';
import { checkedAgainst } from './checked-against.ts';
import { days, type Office, openOffice } from './office.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const dayIn = (count: number) => days(count).toISOString().slice(0, 10);

async function addNorm(ownerUnitId: string, key: string, limit: number, validFrom: string, validTo?: string) {
  await office.db.insert(norms).values({
    ownerUnitId,
    key,
    costKind: 'meals',
    limit,
    source: 'Nghị quyết',
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  });
}

async function addPlan(
  unitId: string,
  rootUnitId: string,
  programme: string,
  state: SubmissionState = 'in-review',
) {
  const submissionId = uuidv7();
  await office.db.insert(submissions).values({
    id: submissionId,
    kind: 'training-plan',
    unitId,
    rootUnitId,
    year: 2027,
    title: '',
    state,
    readers: [],
    createdBy: office.drafter().caller.personId,
  });
  await office.db
    .insert(programmes)
    .values({ submissionId, lineId: 'line-1', year: 2027, programme, audience: 'leaders', quarter: 1 });
}

test('of each norm the nearest unit’s holds, and only while it is in force', async () => {
  const { province, hongThai, sonVi } = office.units;
  await addNorm(province, 'meals', 50_000, '2020-01-01');
  await addNorm(province, 'hall', 1, '2020-01-01');
  await addNorm(hongThai, 'meals', 40_000, '2024-01-01');
  await addNorm(hongThai, 'hall', 2, '2020-01-01', dayIn(-3));
  await addNorm(hongThai, 'hall', 3, dayIn(3));
  await addNorm(province, 'renewed', 10, '2020-01-01');
  await addNorm(province, 'renewed', 20, '2025-01-01');
  await addNorm(sonVi, 'meals', 1, '2020-01-01');
  const { norms: found } = await checkedAgainst(office, hongThai, 2027);
  expect(found).toEqual([
    { key: 'hall', costKind: 'meals', limit: 1, source: 'Nghị quyết' },
    { key: 'meals', costKind: 'meals', limit: 40_000, source: 'Nghị quyết' },
    { key: 'renewed', costKind: 'meals', limit: 20, source: 'Nghị quyết' },
  ]);
});

test('the other units’ plans of the year and province count, while they live', async () => {
  const { province, hongThai, sonVi } = office.units;
  await addPlan(sonVi, province, 'Chữ ký số');
  await addPlan(sonVi, province, 'Đã rút', 'withdrawn');
  await addPlan(hongThai, province, 'Của mình');
  await addPlan(sonVi, sonVi, 'Tỉnh khác');
  expect((await checkedAgainst(office, hongThai, 2027)).others).toEqual([
    { unitName: 'Xã Sơn Vĩ', programme: 'Chữ ký số', audience: 'leaders', quarter: 1 },
  ]);
  expect((await checkedAgainst(office, hongThai, 2026)).others).toEqual([]);
});
