import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaigns, obligations, outbox } from '../../db/schema/index.ts';
import { demoPlanId } from '../../demo/demo-drafts.ts';
import { demoPeople } from '../../demo/demo-people.ts';
import { demoUnits, unitId } from '../../demo/demo-units.ts';
import { at, type CampaignOffice, openCampaignOffice } from './campaign.fixture.ts';

let office: CampaignOffice;
beforeAll(async () => {
  office = await openCampaignOffice();
}, 60_000);
afterAll(() => office.stop());

/** Holders of the first of these roles that anybody holds. */
function peopleOf(code: string, ...roles: readonly string[]): readonly string[] {
  const holders = roles.map((role) =>
    demoPeople.filter(({ held }) => held.some(([unit, own]) => unit === code && own === role)),
  );
  return (holders.find((some) => some.length > 0) ?? []).map(({ name }) => `${code} ${name}`).toSorted();
}

const two = { owingUnitIds: [unitId('XHT'), unitId('PMX')] };
const send = (campaignId: string, code: 'XHT' | 'PMX') =>
  office.db
    .update(obligations)
    .set({ metBy: demoPlanId('PMX'), metAt: new Date() })
    .where(eq(obligations.bearerId, unitId(code)))
    .returning({ campaignId: obligations.campaignId })
    .then((rows) => expect(rows.map((row) => row.campaignId)).toContain(campaignId));
const unitsTold = async (kind: Parameters<CampaignOffice['told']>[0], id: string) => [
  ...new Set((await office.told(kind, id)).map((line) => line.split(' ')[0])),
];

test('at the opening every unit below is asked once: its head and its drafters; before, nobody', async () => {
  const id = await office.open(2028);
  expect(await office.tell(id, '2027-10-03T23:59')).toEqual({ nextAt: at('2027-10-04T08:00') });
  expect(await office.told('plan-asked', id)).toEqual([]);
  await office.tell(id, '2027-10-04T08:00');
  const asked = await office.told('plan-asked', id);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.filter((line) => line.startsWith('XHT')).length).toBeGreaterThan(1);
  const below = demoUnits.filter(({ code }) => code !== 'UBND').map(({ code }) => code);
  expect(new Set(await unitsTold('plan-asked', id))).toEqual(new Set(below));
  await office.tell(id, '2027-10-04T08:00');
  expect(await office.told('plan-asked', id)).toEqual(asked);
});

describe('reminders', () => {
  test('come once each, at their time, to who has not sent; the next is known', async () => {
    const id = await office.open(2029, two);
    await office.tell(id, '2028-10-04T08:00');
    await office.tell(id, '2028-11-15T08:00');
    expect(await office.told('plan-reminder', id)).toEqual([]);
    // 30 November 2028 is a Thursday; ten working days before it is the 16th.
    await office.tell(id, '2028-11-16T08:00');
    const first = await office.told('plan-reminder', id);
    expect(new Set(first.map((line) => line.split(' ')[0]))).toEqual(new Set(['PMX', 'XHT']));
    await office.tell(id, '2028-11-16T08:00');
    await office.tell(id, '2028-11-16T09:00');
    expect(await office.told('plan-reminder', id)).toEqual(first);
    await send(id, 'XHT');
    await office.tell(id, '2028-11-27T08:00');
    const second = await office.told('plan-reminder', id);
    expect(second.filter((line) => line.startsWith('XHT'))).toEqual(
      first.filter((line) => line.startsWith('XHT')),
    );
    expect(second.filter((line) => line.startsWith('PMX')).length).toBe(
      2 * first.filter((line) => line.startsWith('PMX')).length,
    );
    const { nextAt } = await office.tell(id, '2028-11-27T08:01');
    expect(nextAt).toBe(at('2028-11-30T08:00'));
  });

  test('that were missed are told once, as late', async () => {
    const id = await office.open(2030, two);
    await office.tell(id, '2029-10-04T08:00');
    await office.tell(id, '2029-12-20T12:00');
    const [row] = (await office.db.select().from(outbox).where(eq(outbox.kind, 'plan-reminder'))).filter(
      ({ notice }) => Object(notice).campaignId === id,
    );
    expect(row?.notice).toMatchObject({ when: 'late', state: 'not-begun' });
    const told = await office.told('plan-reminder', id);
    expect(new Set(told).size).toBe(told.length);
  });

  test('move with an extension, and are silent for who is excused', async () => {
    const id = await office.open(2031, { owingUnitIds: [...two.owingUnitIds, unitId('XNH')] });
    await office.tell(id, '2030-10-04T08:00');
    const reason = 'Đơn vị đang sắp xếp lại bộ máy.';
    const dueAt = '2031-01-15T17:00:00+07:00';
    await office.post(`/${id}/extend`, { unitIds: [unitId('XHT')], reason, dueAt });
    await office.post(`/${id}/excuse`, { unitIds: [unitId('XNH')], reason });
    expect(await unitsTold('plan-extended', id)).toEqual(['XHT']);
    await office.tell(id, '2030-12-10T08:00');
    expect(await unitsTold('plan-reminder', id)).toEqual(['PMX']);
    await office.tell(id, '2031-01-15T08:00');
    expect(await unitsTold('plan-reminder', id)).toEqual(['PMX', 'XHT']);
  });

  test('move with the campaign’s date', async () => {
    const id = await office.open(2032, two);
    await office.tell(id, '2031-10-04T08:00');
    await office.post(`/${id}/change`, { dueAt: '2031-12-31T17:00:00+07:00' });
    await office.tell(id, '2031-12-05T08:00');
    expect(await office.told('plan-reminder', id)).toEqual([]);
    await office.tell(id, '2031-12-31T08:00');
    expect((await office.told('plan-reminder', id)).length).toBeGreaterThan(0);
  });
});

test('superiors hear of units that are late: one mail for a managing unit, with how many', async () => {
  const id = await office.open(2033, two);
  await office.tell(id, '2032-10-04T08:00');
  await office.tell(id, '2032-12-02T08:00');
  expect(await office.told('plan-overdue', id)).toEqual([]);
  await office.tell(id, '2032-12-03T08:00');
  const told = await office.told('plan-overdue', id);
  expect(told).toEqual(peopleOf('UBND', 'unit-head', 'administrator'));
  const rows = await office.db.select().from(outbox).where(eq(outbox.kind, 'plan-overdue'));
  expect(rows.find(({ notice }) => Object(notice).campaignId === id)?.notice).toMatchObject({ count: 2 });
});

test('the leadership receives the summary on Monday, with every unit counted once, until the last quarter is over', async () => {
  const id = await office.open(2034, two);
  await office.tell(id, '2033-10-04T08:00');
  await office.tell(id, '2033-10-09T23:00');
  expect(await office.told('campaign-summary', id)).toEqual([]);
  await office.tell(id, '2033-10-10T08:00');
  await office.tell(id, '2033-10-10T08:00');
  const told = await office.told('campaign-summary', id);
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(0);
  const rows = await office.db.select().from(outbox).where(eq(outbox.kind, 'campaign-summary'));
  expect(rows.find(({ notice }) => Object(notice).campaignId === id)?.notice).toMatchObject({
    total: 2,
    late: 0,
    behind: 0,
    states: { 'not-begun': 2, 'in-draft': 0, excused: 0 },
  });
  expect(await office.tell(id, '2035-01-20T08:00')).toEqual({ nextAt: null });
  const [row] = await office.db.select().from(campaigns).where(eq(campaigns.id, id));
  expect(row?.endedAt).not.toBeNull();
});
