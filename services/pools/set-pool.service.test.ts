import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changes, pools } from '../../db/schema/index.ts';
import { asking } from '../../demo/asking.fixture.ts';
import { unitId } from '../../demo/demo-units.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { setPool } from './set-pool.ts';

const equipment = {
  ownerUnitId: unitId('UBND'),
  year: 2031,
  source: 'province',
  purpose: 'equipment',
  appropriated: 500,
} as const;

test('a keeper opens a pool and changes what was appropriated, and the record says who, when and from what', async () => {
  const db = await seededDatabase();
  const { id } = await setPool(await asking(db, 'stc-pool-keeper-1'), equipment);
  expect(await setPool(await asking(db, 'stc-pool-keeper-2'), { ...equipment, appropriated: 700 })).toEqual({
    id,
  });
  const [pool] = await db.select().from(pools).where(eq(pools.id, id));
  expect(pool).toMatchObject({ appropriated: 700, free: 700 });
  const told = await db.select().from(changes).orderBy(desc(changes.seq)).limit(2);
  expect(told.map(({ subject, action, data }) => [subject, action, Object(data).before])).toEqual([
    [`pool:${id}`, 'pool.changed', 500],
    [`pool:${id}`, 'pool.opened', null],
  ]);
});

test('nothing is taken from a pool that is bound already', async () => {
  const db = await seededDatabase();
  const { id } = await setPool(await asking(db, 'stc-pool-keeper-1'), equipment);
  await db.update(pools).set({ free: 100, reserved: 150, committed: 200, spent: 50 }).where(eq(pools.id, id));
  const lowered = setPool(await asking(db, 'stc-pool-keeper-1'), { ...equipment, appropriated: 399 });
  expect(await problemOf(lowered)).toEqual({
    code: 'invalid',
    faults: [{ pointer: '/appropriated', message: 'below_what_is_bound' }],
  });
  await setPool(await asking(db, 'stc-pool-keeper-1'), { ...equipment, appropriated: 400 });
  const [pool] = await db.select().from(pools).where(eq(pools.id, id));
  expect(pool).toMatchObject({ appropriated: 400, free: 0 });
});

test('nobody changes the pools of a tree that is not theirs to keep', async () => {
  const db = await seededDatabase();
  const problem = { code: 'forbidden', because: 'not_finance' };
  expect(await problemOf(setPool(await asking(db, 'ubnd-administrator'), equipment))).toEqual(problem);
  const foreign = { ...equipment, ownerUnitId: unitId('XHT') };
  expect(await problemOf(setPool(await asking(db, 'stc-pool-keeper-1'), foreign))).toEqual(problem);
});
