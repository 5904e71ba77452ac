import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaigns, units } from '../../db/schema/index.ts';
import { ancestorsOf, rootOf } from '../../db/unit-tree.ts';
import { days, type Office, openOffice } from '../drafts/office.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { listCampaigns } from './list-campaigns.ts';
import { openCampaign } from './open-campaign.ts';
import { openCampaignFor } from './open-campaign-for.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const nextYear = days(-1).getUTCFullYear() + 1;
/** A province of one's own with an administrator. */
async function setup() {
  const [unit] = await office.db
    .insert(units)
    .values({ code: crypto.randomUUID(), name: 'Tỉnh', level: 'province', validFrom: '2025-07-01' })
    .returning({ id: units.id });
  if (unit === undefined) throw new Error('no unit');
  const administrator = await office.person('Phạm Minh Đức', 'administrator', unit.id);
  const campaign = {
    unitId: unit.id,
    year: nextYear,
    opensAt: days(-1),
    dueAt: days(10),
    closesAt: days(20),
  };
  return { unitId: unit.id, administrator, campaign };
}

describe('opening a campaign', () => {
  test('lets its units plan from its opening until it closes, also after the due date', async () => {
    const { unitId, administrator, campaign } = await setup();
    const { id } = await openCampaign(administrator(), campaign);
    const openOn = (day: number) => openCampaignFor(office.db, unitId, nextYear, days(day));
    expect(await openOn(-2)).toBeNull();
    for (const day of [0, 15]) expect(await openOn(day)).toMatchObject({ id });
    expect(await openOn(21)).toBeNull();
    expect(await openCampaignFor(office.db, unitId, nextYear + 1, days(0))).toBeNull();
  });

  test('the same key opens one campaign; another request for the year finds it', async () => {
    const { administrator, campaign } = await setup();
    const opened = await openCampaign(administrator('one-key'), campaign);
    expect(await openCampaign(administrator('one-key'), campaign)).toEqual(opened);
    expect(await problemOf(openCampaign(administrator(), campaign))).toEqual({
      code: 'exists_already',
      ...opened,
    });
    const other = { ...campaign, dueAt: days(11) };
    expect(await problemOf(openCampaign(administrator('one-key'), other))).toEqual({ code: 'key_reused' });
  });

  test('is for the administrator of the top unit alone', async () => {
    const { administrator, campaign } = await setup();
    const { hongThai, province } = office.units;
    const local = await office.person('Quản trị xã', 'administrator', hongThai);
    for (const [ctx, unitId] of [
      [office.drafter(), hongThai],
      [office.specialist(), province],
      [administrator(), province],
      [local(), hongThai],
    ] as const)
      expect(await problemOf(openCampaign(ctx, { ...campaign, unitId }))).toMatchObject({
        code: 'forbidden',
      });
  });

  test.each([
    ['due before it opens', { dueAt: days(-2) }, '/dueAt', 'not_after_opening'],
    ['closing before it is due', { closesAt: days(9) }, '/closesAt', 'before_due_date'],
    ['over already', { opensAt: days(-9), dueAt: days(-8), closesAt: days(-7) }, '/closesAt', 'over_already'],
    ['years ahead', { year: nextYear + 5 }, '/opensAt', 'not_near_the_year'],
    ['long after the year', { closesAt: days(1000) }, '/closesAt', 'not_near_the_year'],
    ['of the year 20', { year: 20 }, '/year', 'out_of_range'],
  ])('a campaign %s is refused', async (_name, change, pointer, message) => {
    const { administrator, campaign } = await setup();
    expect(await problemOf(openCampaign(administrator(), { ...campaign, ...change }))).toMatchObject({
      code: 'invalid',
      faults: expect.arrayContaining([{ pointer, message }]),
    });
  });
});

test('a nearer unit’s campaign stands before the province’s, also once it is over', async () => {
  const { db } = office;
  const commune = await office.commune('Xã Nà Hang');
  expect(await openCampaignFor(db, commune, 2027, new Date())).toMatchObject({
    unitId: office.units.province,
  });
  await db
    .insert(campaigns)
    .values({ unitId: commune, year: 2027, opensAt: days(-9), dueAt: days(-8), closesAt: days(-7) });
  expect(await openCampaignFor(db, commune, 2027, new Date())).toBeNull();
});

test('everybody sees the campaigns of their own tree, the latest year first', async () => {
  const { administrator, campaign } = await setup();
  await openCampaign(administrator(), campaign);
  expect(await listCampaigns(administrator())).toMatchObject([{ year: nextYear, isOpen: true }]);
  expect((await listCampaigns(office.drafter())).map(({ year, isOpen }) => [year, isOpen])).toEqual([
    [2028, false],
    [2027, true],
    [2026, false],
  ]);
});

test('a unit’s tree begins with the unit and ends with the province', async () => {
  const { hongThai, province } = office.units;
  expect((await ancestorsOf(office.db, hongThai)).map(({ id, level }) => [id, level])).toEqual([
    [hongThai, 'commune'],
    [province, 'province'],
  ]);
  expect(await rootOf(office.db, hongThai)).toBe(province);
  expect(await rootOf(office.db, province)).toBe(province);
  await expect(rootOf(office.db, crypto.randomUUID())).rejects.toThrow('there is no unit');
});
