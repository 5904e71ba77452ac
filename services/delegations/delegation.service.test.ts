import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changes, delegations, outbox, people, positions } from '../../db/schema/index.ts';
import { principalsOf } from '../../identity/principals.ts';
import type { Context } from '../context.ts';
import { vietnameseDay } from '../definitions/vietnamese-day.ts';
import { days, type Office, openOffice } from '../drafts/office.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { endAbsence, recordAbsence } from './absences.ts';
import { createDelegation } from './create-delegation.ts';
import type { NewDelegation } from './delegation.ts';
import { endDelegation } from './end-delegation.ts';
import { listDelegations } from './list-delegations.ts';

let office: Office;
type Asks = (key?: string) => Context;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const inDays = (count: number): string => vietnameseDay(days(count));
const idOf = (asks: Asks): string => asks().caller.personId;

/** Somebody with a position of today, in the database too. */
async function official(
  name: string,
  role = 'deputy-director',
  unitId = office.units.province,
): Promise<Asks> {
  const asks = await office.person(name, role, unitId);
  await office.db.insert(positions).values({ personId: idOf(asks), unitId, role, validFrom: '2025-07-01' });
  return asks;
}

const to = (delegate: Asks, rest: Partial<NewDelegation> = {}): NewDelegation => ({
  delegateId: idOf(delegate),
  from: inDays(0),
  until: inDays(7),
  kinds: null,
  keepsInformed: false,
  ...rest,
});

const faultsIn = async (attempt: Promise<unknown>): Promise<readonly string[]> => {
  const outcome = await Promise.allSettled([attempt]);
  if (outcome[0].status === 'fulfilled') return ['made'];
  const problem = await problemOf(attempt);
  return problem.code === 'invalid'
    ? problem.faults.map(({ pointer, message }) => `${pointer} ${message}`)
    : [problem.code];
};

test('whoever is stood in for is found at the very next request, with their positions, until it is revoked', async () => {
  const [a, b] = [await official('A'), await official('B')];
  const { id } = await createDelegation(a(), to(b, { kinds: ['training-plan'] }));
  expect(await principalsOf(office.db, idOf(b))).toEqual([
    {
      personId: idOf(a),
      through: [],
      kinds: ['training-plan'],
      held: [{ role: 'deputy-director', unitId: office.units.province }],
    },
  ]);
  await endDelegation(a(), id);
  expect(await principalsOf(office.db, idOf(b))).toEqual([]);
});

test('a delegation holds from the beginning of its first day in Vietnam to the end of its last', async () => {
  const [a, b] = [await official('A'), await official('B')];
  const { id } = await createDelegation(a(), to(b));
  await office.db
    .update(delegations)
    .set({ validFrom: '2027-02-01', validTo: '2027-03-01' })
    .where(eq(delegations.id, id));
  const holdsAt = async (at: string) => (await principalsOf(office.db, idOf(b), new Date(at))).length;
  expect(await holdsAt('2027-01-31T16:59:59Z')).toBe(0);
  expect(await holdsAt('2027-01-31T17:00:00Z')).toBe(1);
  expect(await holdsAt('2027-02-28T16:59:59Z')).toBe(1);
  expect(await holdsAt('2027-02-28T17:00:00Z')).toBe(0);
});

test('a chain is followed for the kinds that all of it covers, and breaks with its weakest link', async () => {
  const [a, b, c] = [await official('A'), await official('B'), await official('C')];
  await createDelegation(a(), to(b, { kinds: ['training-plan', 'scholarship'] }));
  const { id } = await createDelegation(b(), to(c, { kinds: ['scholarship', 'equipment'] }));
  const [near, far] = await principalsOf(office.db, idOf(c));
  expect(near).toMatchObject({ personId: idOf(b), through: [] });
  expect(far).toMatchObject({ personId: idOf(a), through: [idOf(b)], kinds: ['scholarship'] });
  await office.db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, idOf(b)));
  expect(await principalsOf(office.db, idOf(c))).toEqual([]);
  await office.db
    .update(people)
    .set({ active: true })
    .where(eq(people.id, idOf(b)));
  await endDelegation(b(), id);
  expect(await principalsOf(office.db, idOf(c))).toEqual([]);
});

test('loops are refused, direct and indirect, unless days or kinds keep them apart', async () => {
  const [a, b, c] = [await official('A'), await official('B'), await official('C')];
  await createDelegation(a(), to(b, { kinds: ['training-plan'] }));
  await createDelegation(b(), to(c));
  const loop = ['/delegateId delegation_loop'];
  expect(await faultsIn(createDelegation(b(), to(a)))).toEqual(loop);
  expect(await faultsIn(createDelegation(c(), to(a)))).toEqual(loop);
  expect(await faultsIn(createDelegation(c(), to(a, { kinds: ['equipment'] })))).toEqual(['made']);
  expect(await faultsIn(createDelegation(c(), to(a, { from: inDays(8), until: inDays(9) })))).toEqual([
    'made',
  ]);
});

test('what is wrong with a delegation is told all at once, each at its place', async () => {
  const [a, gone] = [await official('A'), await official('Đã nghỉ')];
  await office.db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, idOf(gone)));
  const wrong = to(gone, { from: inDays(-1), until: inDays(-2), kinds: [] });
  expect(await faultsIn(createDelegation(a(), wrong))).toEqual([
    '/delegateId person_not_active',
    '/kinds kinds_missing',
    '/from day_past',
    '/until ends_before_it_begins',
  ]);
  expect(await faultsIn(createDelegation(a(), to(a)))).toEqual(['/delegateId stands_in_for_themselves']);
  expect(await faultsIn(createDelegation(a(), to(office.stranger)))).toEqual([
    '/delegateId person_without_position',
  ]);
  expect(await faultsIn(createDelegation(a(), to(await official('B'), { until: inDays(400) })))).toEqual([
    '/until longer_than_a_year',
  ]);
});

test('an administrator orders it with the number of the paper, for others and never for themselves', async () => {
  const [a, b, boss] = [await official('A'), await official('B'), await official('Sếp', 'administrator')];
  const order = to(b, { principalId: idOf(a) });
  expect(await faultsIn(createDelegation(boss(), order))).toEqual(['/paperNumber paper_missing']);
  const forOneself = to(boss, { principalId: idOf(a), paperNumber: '45/QĐ-SNV' });
  expect(await faultsIn(createDelegation(boss(), forOneself))).toEqual(['/delegateId orders_for_oneself']);
  const { id } = await createDelegation(boss(), { ...order, paperNumber: '45/QĐ-SNV' });
  const told = await office.db.select().from(outbox);
  const about = told.filter(({ recipientId }) => [idOf(a), idOf(b)].includes(recipientId));
  expect(about.map(({ kind, recipientId }) => [kind, recipientId]).toSorted()).toEqual(
    [
      ['delegation-arranged', idOf(a)],
      ['delegation-began', idOf(b)],
    ].toSorted(),
  );
  const [row] = await office.db
    .select()
    .from(changes)
    .where(eq(changes.subject, `delegation:${id}`));
  expect(row).toMatchObject({ action: 'delegation.made', actorId: idOf(boss) });
  expect(row?.data).toMatchObject({ principalId: idOf(a), delegateId: idOf(b), paperNumber: '45/QĐ-SNV' });
});

test('nobody arranges or ends it for others, and an administrator only in their own province', async () => {
  const [a, b, c] = [await official('A'), await official('B'), await official('C')];
  const order = to(b, { principalId: idOf(a), paperNumber: '1' });
  expect(await faultsIn(createDelegation(c(), order))).toEqual(['forbidden']);
  const far = await official('Xa', 'administrator', office.units.sonVi);
  expect(await faultsIn(createDelegation(far(), order))).toEqual(['forbidden']);
  const { id } = await createDelegation(a(), to(b));
  expect(await faultsIn(endDelegation(c(), id))).toEqual(['forbidden']);
  expect(await faultsIn(endDelegation(c(), 'x'))).toEqual(['not_found']);
  await endDelegation(b(), id);
  expect((await listDelegations(a())).items).toMatchObject([{ id, state: 'over' }]);
});

test('the same request again makes no second one; others at the same time are told', async () => {
  const [a, b, c] = [await official('A'), await official('B'), await official('C')];
  const first = await createDelegation(a('one'), to(b));
  expect(await createDelegation(a('one'), to(b))).toEqual(first);
  const second = await createDelegation(a(), to(c));
  expect(second.overlapping).toEqual([first.id]);
  expect((await listDelegations(a())).items.map(({ id }) => id)).toEqual([second.id, first.id]);
});

test('two who would close a loop together are not both let through', async () => {
  const [a, b] = [await official('A'), await official('B')];
  const both = await Promise.all([
    faultsIn(createDelegation(a(), to(b))),
    faultsIn(createDelegation(b(), to(a))),
  ]);
  expect(both.flat().toSorted()).toEqual(['/delegateId delegation_loop', 'made']);
});

test('an absence makes its deputy stand in, all or nothing, and both end when its person is back early', async () => {
  const [a, b] = [await official('A'), await official('B')];
  const away = { from: inDays(0), until: inDays(3), kinds: null, keepsInformed: false };
  expect(await faultsIn(recordAbsence(a(), { ...away, deputyId: idOf(a) }))).toEqual([
    '/deputyId stands_in_for_themselves',
  ]);
  const { id, delegationId } = await recordAbsence(a(), { ...away, deputyId: idOf(b) });
  expect(delegationId).not.toBeNull();
  expect(await principalsOf(office.db, idOf(b))).toMatchObject([{ personId: idOf(a) }]);
  await endAbsence(a(), id);
  expect(await principalsOf(office.db, idOf(b))).toEqual([]);
});
