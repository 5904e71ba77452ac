import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaigns, changes, deliveries, obligations, submissions } from '../../db/schema/index.ts';
import { changeCampaign } from '../campaigns/change-campaign.ts';
import { openCampaign } from '../campaigns/open-campaign.ts';
import type { Context } from '../context.ts';
import { days, type Office, openOffice } from '../drafts/office.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { excuseObligations } from './excuse-obligations.ts';
import { extendObligations } from './extend-obligations.ts';
import { lateUnits } from './late-units.ts';
import { listDeliveriesBehind } from './list-deliveries-behind.ts';
import { listObligations } from './list-obligations.ts';
import { myObligations } from './my-obligations.ts';
import { readProgress } from './read-progress.ts';

let office: Office;
let auditor: (key?: string) => Context;
let campaignId: string;
const year = days(0).getUTCFullYear() + 2;
const reason = 'Đơn vị đang sắp xếp lại bộ máy.';

beforeAll(async () => {
  office = await openOffice();
  auditor = await office.person('Thanh tra', 'auditor', office.units.province);
  campaignId = (await openIn(year)).id;
});
afterAll(() => office.close());

const openIn = (inYear: number, change: object = {}) =>
  openCampaign(office.administrator(), {
    unitId: office.units.province,
    year: inYear,
    opensAt: days(-30),
    dueAt: days(-3),
    closesAt: days(60),
    kind: 'scholarship',
    ...change,
  });
const submit = async (
  unitId: string,
  state: 'draft' | 'in-delivery',
  change: { readonly year?: number; readonly kind?: 'equipment' } = {},
) => {
  const [made] = await office.db
    .insert(submissions)
    .values({
      ...{ unitId, year, state, kind: 'scholarship' as const, title: 'Hồ sơ', readers: [] },
      rootUnitId: office.units.province,
      createdBy: office.drafter().caller.personId,
      ...change,
    })
    .returning({ id: submissions.id });
  if (made === undefined) throw new Error('no submission');
  return made.id;
};

describe('who sees what units owe', () => {
  test('overseers all; a unit its own; the managing unit its children; nobody else', async () => {
    const seenBy = async (ctx: Context) =>
      (await listObligations(ctx, { campaignId })).items.map(({ unitName }) => unitName);
    const both = ['Xã Hồng Thái', 'Xã Sơn Vĩ'];
    expect(await seenBy(auditor())).toEqual(both);
    expect(await seenBy(office.administrator())).toEqual(both);
    expect(await seenBy(office.specialist())).toEqual(both);
    expect(await seenBy(office.drafter())).toEqual(['Xã Hồng Thái']);
    expect((await myObligations(office.stranger())).map(({ unitName }) => unitName)).toEqual(['Xã Sơn Vĩ']);
    expect((await readProgress(office.drafter(), campaignId)).total).toBe(1);
    expect(await lateUnits(office.stranger(), campaignId)).toMatchObject([{ unitName: 'Xã Sơn Vĩ' }]);
  });

  test('a campaign of another province is not there', async () => {
    const ctx = { ...office.drafter() };
    const caller = { ...ctx.caller, held: [{ role: 'auditor', unitId: crypto.randomUUID() }] };
    const foreign = { ...ctx, caller };
    for (const attempt of [
      () => listObligations(foreign, { campaignId }),
      () => readProgress(foreign, campaignId),
      () => lateUnits(foreign, campaignId),
      () => listDeliveriesBehind(foreign, { campaignId }),
      () => listObligations(auditor(), { campaignId: crypto.randomUUID() }),
    ])
      expect(await problemOf(attempt())).toEqual({ code: 'not_found' });
  });
});

test('a unit that has not begun is counted and listed beside those that have', async () => {
  const { hongThai } = office.units;
  const counts = async () => (await readProgress(auditor(), campaignId)).byState;
  expect(await counts()).toMatchObject({ 'not-begun': 2, 'in-draft': 0 });
  const draft = await submit(hongThai, 'draft');
  expect(await counts()).toMatchObject({ 'not-begun': 1, 'in-draft': 1 });
  const inDraft = await listObligations(auditor(), { campaignId, states: ['in-draft'] });
  expect(inDraft.items).toMatchObject([{ unitId: hongThai, submissionId: draft, isLate: true }]);
  await office.db.delete(submissions).where(eq(submissions.id, draft));
});

test('the list for a letter names heads, days late and how far the unit is, the longest late first', async () => {
  expect(await lateUnits(auditor(), campaignId)).toMatchObject([
    { unitName: 'Xã Hồng Thái', level: 'commune', daysLate: 3, state: 'not-begun' },
    { unitName: 'Xã Sơn Vĩ', daysLate: 3 },
  ]);
});

describe('extending and excusing', () => {
  test('is for the administrator, with a reason, until a day that is ahead and within the campaign', async () => {
    const unitIds = [office.units.hongThai];
    const extend = (ctx: Context, change: object = {}) =>
      problemOf(extendObligations(ctx, { campaignId, unitIds, reason, dueAt: days(5), ...change }));
    for (const ctx of [office.drafter(), office.head(), office.specialist(), auditor()]) {
      expect(await extend(ctx)).toEqual({ code: 'forbidden', because: 'not_an_administrator' });
      expect(await problemOf(excuseObligations(ctx, { campaignId, unitIds, reason }))).toMatchObject({
        code: 'forbidden',
      });
      expect(await problemOf(changeCampaign(ctx, { campaignId, dueAt: days(5) }))).toMatchObject({
        code: 'forbidden',
      });
    }
    const administrator = office.administrator;
    const faulty = (pointer: string, message: string) => ({
      code: 'invalid',
      faults: [{ pointer, message }],
    });
    expect(await extend(administrator(), { dueAt: days(-1) })).toEqual(faulty('/dueAt', 'over_already'));
    expect(await extend(administrator(), { dueAt: days(61) })).toEqual(faulty('/dueAt', 'after_closing'));
    expect(await extend(administrator(), { reason: ' ' })).toEqual(faulty('/reason', 'missing'));
    expect(await extend(administrator(), { campaignId: crypto.randomUUID() })).toEqual({ code: 'not_found' });
    expect(
      await problemOf(changeCampaign(administrator(), { campaignId, closesAt: days(-5) })),
    ).toMatchObject({
      code: 'invalid',
      faults: expect.arrayContaining([{ pointer: '/closesAt', message: 'before_due_date' }]),
    });
  });

  test('answers for each unit, counts once per key, and stands in the record without the reason', async () => {
    const { hongThai, sonVi } = office.units;
    const stranger = crypto.randomUUID();
    const { id } = await openIn(year - 1, { opensAt: days(-30), dueAt: days(-3), closesAt: days(30) });
    const excuse = { campaignId: id, unitIds: [sonVi], reason };
    expect(await excuseObligations(office.administrator('e'), excuse)).toEqual([
      { unitId: sonVi, done: true },
    ]);
    const dueAt = days(7);
    const extend = { campaignId: id, unitIds: [hongThai, sonVi, stranger], reason, dueAt };
    const results = [
      { unitId: hongThai, done: true },
      { unitId: sonVi, done: false, because: 'excused_already' },
      { unitId: stranger, done: false, because: 'not_owing' },
    ];
    expect(await extendObligations(office.administrator('x'), extend)).toEqual(results);
    expect(await extendObligations(office.administrator('x'), extend)).toEqual(results);
    expect(
      await extendObligations(office.administrator(), { ...extend, unitIds: [hongThai], dueAt: days(2) }),
    ).toEqual([{ unitId: hongThai, done: false, because: 'not_later' }]);
    expect((await listObligations(auditor(), { campaignId: id, late: false })).items).toMatchObject([
      { unitId: hongThai, reason, state: 'not-begun' },
      { unitId: sonVi, reason, state: 'excused' },
    ]);
    const record = await office.db.select().from(changes);
    const ofThis = record.filter(({ data }) => Object(data).campaignId === id);
    expect(ofThis.map(({ action }) => action)).toEqual(['obligation.excused', 'obligation.extended']);
    expect(JSON.stringify(ofThis)).not.toContain(reason);
  });

  test('a moved date moves everybody but those who have more time', async () => {
    const { hongThai, sonVi } = office.units;
    const { id } = await openIn(year, { kind: 'equipment', dueAt: days(5) });
    await extendObligations(office.administrator(), {
      campaignId: id,
      unitIds: [sonVi],
      reason,
      dueAt: days(20),
    });
    const dueAt = days(10);
    await changeCampaign(office.administrator(), { campaignId: id, dueAt });
    const rows = await office.db.select().from(obligations).where(eq(obligations.campaignId, id));
    expect(rows.find(({ unitId }) => unitId === hongThai)?.dueAt).toEqual(dueAt);
    expect(rows.find(({ unitId }) => unitId === sonVi)?.dueAt.getTime()).toBeGreaterThan(dueAt.getTime());
  });
});

test('only units in force below can be asked, each once; reminders lie within half a year', async () => {
  const opening = (change: object) => problemOf(openIn(year, { kind: 'training-plan', ...change }));
  const { hongThai, province } = office.units;
  expect(await opening({ owingUnitIds: [hongThai, hongThai, province] })).toMatchObject({
    faults: [
      { pointer: '/owingUnitIds/1', message: 'named_twice' },
      { pointer: '/owingUnitIds/2', message: 'not_a_unit_below' },
    ],
  });
  const days131 = { workingDays: 131 };
  expect(
    await opening({ reminders: { before: [days131], after: [], superiorsAfter: days131 } }),
  ).toMatchObject({
    faults: [{ pointer: '/reminders/before' }, { pointer: '/reminders/superiorsAfter' }],
  });
});

test('a line is behind once its quarter is over without its classes, or its year without its money', async () => {
  const { hongThai, province } = office.units;
  const behindIn = async (inYear: number) => {
    const dates = { opensAt: days(-900), dueAt: days(-800), closesAt: days(-700) };
    const [campaign] = await office.db
      .insert(campaigns)
      .values({ unitId: province, year: inYear, kind: 'equipment', ...dates })
      .returning({ id: campaigns.id });
    const submissionId = await submit(hongThai, 'in-delivery', { year: inYear, kind: 'equipment' });
    const line = { submissionId, year: inYear, quarter: 1, classesPlanned: 2, updatedAt: new Date() };
    await office.db.insert(deliveries).values([
      { ...line, lineId: 'missing', classesHeld: 1 },
      { ...line, lineId: 'held', classesHeld: 2 },
      { ...line, lineId: 'closed', state: 'closed' },
      { ...line, lineId: 'unspent', classesHeld: 2, committed: 10, spent: 4 },
    ]);
    return listDeliveriesBehind(auditor(), { campaignId: campaign?.id ?? '' });
  };
  const over = await behindIn(days(0).getUTCFullYear() - 1);
  expect(over.items.map(({ lineId, unitName }) => [lineId, unitName])).toEqual([
    ['missing', 'Xã Hồng Thái'],
    ['unspent', 'Xã Hồng Thái'],
  ]);
  expect(over).toMatchObject({ total: 2, next: null });
  expect(await behindIn(days(0).getUTCFullYear() + 3)).toEqual({ items: [], total: 0, next: null });
});
