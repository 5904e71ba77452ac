import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { people, positions } from '../../db/schema/index.ts';
import { asking } from '../../demo/asking.fixture.ts';
import { demoPlanId } from '../../demo/demo-drafts.ts';
import { person } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { listGaps } from './list-gaps.ts';
import { simulateDraft, simulateFacts } from './simulate-submission.ts';

const province = { unitId: unitId('UBND') };

test('in the demo somebody can act at every step, whichever unit submits', async () => {
  const ctx = await asking(await seededDatabase(), 'ubnd-auditor');
  expect(await listGaps(ctx, province)).toEqual({ items: [], next: null, total: 0, unitsConcerned: 0 });
});

test('a post that falls vacant shows for every unit that depends on it, today or on the day', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  const { id } = person('snv-department-head');
  await db.update(positions).set({ validTo: '2027-02-01' }).where(eq(positions.personId, id));
  expect((await listGaps(ctx, { ...province, on: '2027-01-31' })).total).toBe(0);
  const { items, total, unitsConcerned, next } = await listGaps(ctx, { ...province, on: '2027-02-01' });
  expect(items[0]).toMatchObject({
    unit: { code: 'BTC' },
    step: 'review',
    work: 'assign',
    at: { code: 'SNV' },
    roles: ['department-head'],
    because: 'vacant',
    when: null,
  });
  const rest = await listGaps(ctx, { ...province, on: '2027-02-01', cursor: next ?? '' }).catch(() => null);
  expect(items.length + (rest?.items.length ?? 0)).toBe(total);
  expect(unitsConcerned).toBe(14);
});

test('whoever is inactive is nobody', async () => {
  const db = await seededDatabase();
  await db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, person('ubnd-chair').id));
  const { items } = await listGaps(await asking(db, 'ubnd-leader'), province);
  expect(items.map(({ step, work }) => `${step} ${work}`)).toContain('committee-decision passed');
});

test('where only people of the submitting unit hold the role, they would judge their own', async () => {
  const db = await seededDatabase();
  await db
    .update(positions)
    .set({ unitId: unitId('XHT'), role: 'drafter' })
    .where(eq(positions.personId, person('snv-department-head').id));
  await db.insert(positions).values({
    personId: person('xht-unit-head').id,
    unitId: unitId('SNV'),
    role: 'department-head',
    validFrom: '2026-01-01',
  });
  const { items } = await listGaps(await asking(db, 'ubnd-auditor'), province);
  expect(
    new Set(items.map(({ unit, step, work, because }) => `${unit.code} ${step} ${work} ${because}`)),
  ).toEqual(new Set(['XHT review assign own-people']));
});

test('only overseers of the tree see its gaps', async () => {
  const db = await seededDatabase();
  expect(await problemOf(listGaps(await asking(db, 'snv-director'), province))).toMatchObject({
    because: 'not_an_overseer',
  });
  expect(
    await problemOf(listGaps(await asking(db, 'ubnd-auditor'), { unitId: unitId('SNV') })),
  ).toMatchObject({ code: 'forbidden' });
});

test('a simulation says who gets each step and by when, and why a step is left out', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'xht-drafter');
  const asked = { unitId: unitId('XHT'), kind: 'scholarship', amount: 60_000_000 } as const;
  const stepsFor = async (isParty: boolean) =>
    (await simulateFacts(ctx, { ...asked, facts: { underPartyManagement: isParty } })).steps;
  const usual = await stepsFor(false);
  expect(usual.map(({ step, skipped }) => [step, skipped])).toEqual([
    ['review', null],
    ['approval', null],
    ['party-approval', 'underPartyManagement'],
    ['committee-decision', 'amount >= 2000000000'],
    ['delegated-decision', null],
    ['allocation', null],
    ['delivery', null],
  ]);
  const dues = usual.flatMap(({ dueAt }) => dueAt ?? []);
  expect(dues).toEqual(dues.toSorted((one, other) => one.getTime() - other.getTime()));
  const party = (await stepsFor(true)).find(({ step }) => step === 'party-approval');
  expect(party?.parts.find(({ work }) => work === 'decide')).toMatchObject({
    unit: 'Ban Tổ chức Tỉnh ủy',
    people: [{ name: 'Lục Văn Thành' }, { name: 'Nguyễn Thị Hà Giang' }],
    isGap: false,
  });
});

test('the simulation of a draft goes by what is written in it', async () => {
  const ctx = await asking(await seededDatabase(), 'syt-drafter');
  const { steps } = await simulateDraft(ctx, demoPlanId('SYT'));
  const signs = steps.filter(({ step }) => step.endsWith('-decision'));
  expect(signs.map(({ step, skipped }) => [step, skipped === null])).toEqual([
    ['committee-decision', true],
    ['delegated-decision', false],
  ]);
});

test('a gap shows in the simulation, and whom the rules would refuse is not offered', async () => {
  const db = await seededDatabase();
  await db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, person('snv-director').id));
  const ctx = await asking(db, 'ubnd-auditor');
  const { steps } = await simulateFacts(ctx, {
    unitId: unitId('XHT'),
    kind: 'equipment',
    amount: 1_000_000,
    facts: {},
  });
  const signature = steps.find(({ step }) => step === 'delegated-decision');
  expect(signature?.parts[0]).toMatchObject({ work: 'decide', people: [], isGap: true });
});

test('nobody simulates for another unit, but overseers', async () => {
  const ctx = await asking(await seededDatabase(), 'pmx-drafter');
  const asked = { unitId: unitId('XHT'), kind: 'equipment', amount: 0, facts: {} } as const;
  expect(await problemOf(simulateFacts(ctx, asked))).toMatchObject({ code: 'forbidden' });
});
