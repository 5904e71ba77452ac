import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changes, drafts, people, positions, submissions, tokens } from '../../db/schema/index.ts';
import { issueToken } from '../../identity/tokens.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { createDelegation } from '../delegations/create-delegation.ts';
import { days, type Office, openOffice } from '../drafts/office.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { type HandOver, handOver } from './hand-over.ts';
import { previewHandOver } from './preview-hand-over.ts';

let office: Office;
type Asks = (key?: string) => Context;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const idOf = (asks: Asks): string => asks().caller.personId;

async function official(name: string, role: string, unitId: string): Promise<Asks> {
  const asks = await office.person(name, role, unitId);
  await office.db.insert(positions).values({ personId: idOf(asks), unitId, role, validFrom: '2025-07-01' });
  return asks;
}

const order = (rest: Partial<HandOver> = {}): HandOver => ({
  receivers: {},
  endsPositions: true,
  revokesTokens: true,
  deactivates: false,
  reason: 'Chuyển công tác.',
  ...rest,
});

/** A drafter with a delegation, a token and a draft that nobody else wrote in; and who receives it. */
async function leaving() {
  const { hongThai, province } = office.units;
  const leaver = await official('Người đi', 'drafter', hongThai);
  const receiver = await official('Người nhận', 'specialist', province);
  const boss = await official('Quản trị', 'administrator', province);
  const expiresAt = days(30);
  await issueToken(office.db, { personId: idOf(leaver), name: 'máy', scopes: ['read'], expiresAt });
  const today = vietnameseDay(new Date());
  const stand = { from: today, until: today, kinds: null, keepsInformed: false };
  await createDelegation(leaver(), { ...stand, delegateId: idOf(receiver) });
  const id = uuidv7();
  const row = { kind: 'training-plan', unitId: hongThai, rootUnitId: province, year: 2027 } as const;
  await office.db
    .insert(submissions)
    .values({ id, ...row, title: 'Kế hoạch', readers: [], createdBy: idOf(leaver) });
  await office.db
    .insert(drafts)
    .values({ submissionId: id, content: {}, writers: [idOf(leaver)], updatedAt: new Date() });
  return { leaver, receiver, boss, draftId: id };
}

const kindsOf = (items: Awaited<ReturnType<typeof handOver>>) =>
  items.map(({ kind, isDone, because }) => [kind, isDone, because]);

test('everything that somebody holds is shown before anything is moved', async () => {
  const { leaver, boss, draftId } = await leaving();
  const held = await previewHandOver(boss(), idOf(leaver));
  expect(held.positions).toMatchObject([{ role: 'drafter', unitName: 'Xã Hồng Thái' }]);
  expect(held.delegations).toMatchObject([{ side: 'given' }]);
  expect(held.drafts).toMatchObject([{ submissionId: draftId }]);
  expect(held.tokens).toMatchObject([{ name: 'máy' }]);
});

test('it is handed over item by item, recorded, and nothing is left to do a second time', async () => {
  const { leaver, receiver, boss } = await leaving();
  const receivers = { positions: idOf(receiver) };
  const items = await handOver(boss('one'), idOf(leaver), order({ receivers, deactivates: true }));
  expect(kindsOf(items)).toEqual([
    ['position', true, null],
    ['delegation', true, null],
    ['token', true, null],
    ['draft', true, null],
    ['person', true, null],
  ]);
  expect(
    await office.db.$count(
      positions,
      and(eq(positions.personId, idOf(receiver)), eq(positions.role, 'drafter')),
    ),
  ).toBe(1);
  const [token] = await office.db
    .select()
    .from(tokens)
    .where(eq(tokens.personId, idOf(leaver)));
  expect(token?.revokedAt).not.toBeNull();
  const [person] = await office.db
    .select()
    .from(people)
    .where(eq(people.id, idOf(leaver)));
  expect(person?.active).toBe(false);
  const recorded = await office.db
    .select()
    .from(changes)
    .where(eq(changes.subject, `person:${idOf(leaver)}`));
  expect(recorded.map(({ action }) => action)).toEqual(['person.deactivated', 'person.handed-over']);
  expect(JSON.stringify(recorded)).not.toContain('Chuyển công tác');
  expect(kindsOf(await handOver(boss(), idOf(leaver), order({ receivers })))).toEqual([
    ['draft', true, null],
  ]);
  expect(await handOver(boss('one'), idOf(leaver), order({ receivers, deactivates: true }))).toEqual(items);
});

test('a draft of a unit for which nobody else writes is said, and stops nothing else', async () => {
  const { leaver, boss } = await leaving();
  await office.db
    .update(positions)
    .set({ validTo: '2026-01-01' })
    .where(and(eq(positions.unitId, office.units.hongThai), eq(positions.role, 'drafter')));
  expect(kindsOf(await handOver(boss(), idOf(leaver), order()))).toEqual([
    ['delegation', true, null],
    ['token', true, null],
    ['draft', false, 'nobody_writes_for_the_unit'],
  ]);
});

test('nobody hands over to the one who leaves, to somebody inactive, or to themselves', async () => {
  const { leaver, boss } = await leaving();
  for (const [id, message] of [
    [idOf(leaver), 'receives_from_themselves'],
    [uuidv7(), 'person_not_active'],
    [idOf(boss), 'orders_for_oneself'],
  ] as const)
    expect(await problemOf(handOver(boss(), idOf(leaver), order({ receivers: { tasks: id } })))).toEqual({
      code: 'invalid',
      faults: [{ pointer: '/receivers/tasks', message }],
    });
});

test('only an administrator of their province may look or hand over', async () => {
  const { leaver, receiver } = await leaving();
  const far = await official('Xa', 'administrator', office.units.sonVi);
  for (const asks of [receiver, leaver, far]) {
    expect(await problemOf(previewHandOver(asks(), idOf(leaver)))).toMatchObject({ code: 'forbidden' });
    expect(await problemOf(handOver(asks(), idOf(leaver), order()))).toMatchObject({ code: 'forbidden' });
  }
});
