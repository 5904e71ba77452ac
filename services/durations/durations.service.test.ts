import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../db/client.ts';
import { submissions } from '../../db/schema/submissions.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { type Organisation, seedOrganisation, type Who } from '../../tests/support/sample-organisation.ts';
import { openStory, playToApproval } from '../../tests/support/sample-stories.ts';
import type { Caller } from '../context.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { exportDurations } from './export-durations.ts';
import { readDurations } from './read-durations.ts';

let database: FreshDatabase;
let open: ReturnType<typeof openDatabase>;
let organisation: Organisation;
beforeAll(async () => {
  database = await freshDatabase();
  open = openDatabase(database.appUrl, { max: 4 });
  organisation = await seedOrganisation(open.db);
  for (const fileNumber of ['KH-2027-0001', 'KH-2027-0002']) {
    const history = await openStory(open.db, organisation, fileNumber);
    await playToApproval(history, organisation);
    const version = history.state().version;
    await open.db.update(submissions).set({ version }).where(eq(submissions.id, history.submissionId));
  }
}, 60_000);
afterAll(async () => {
  await open.close();
  await database.drop();
});

function as(who: Who) {
  const caller: Caller = {
    personId: organisation.personId(who),
    held: [organisation.capacity(who)],
    name: '',
    language: 'vi',
    mayWrite: false,
    standsInFor: [],
    isVerified: false,
    via: 'api',
  };
  return { db: open.db, caller };
}

test('a step is told with its name, its unit, and the working days in which half and nine tenths were done', async () => {
  const rows = await readDurations(as('administrator'), { by: 'step', year: 2027 });
  const review = rows.find(({ key }) => key === 'review');
  expect(review).toMatchObject({ unitName: 'Sở Nội vụ', count: 2, personId: null });
  // 8 hours on Monday, 7 until the question, 8 from the answer, 9 on each of 5 days, 1 on the day of the return, 7 and 1 after it.
  expect(review?.p50Days).toBe(8.6);
  expect(review?.name?.vi).toMatch(/thẩm định/i);
});

test('of a unit all its steps count together, and the unit that wrote counts with what it explained', async () => {
  const rows = await readDurations(as('administrator'), { by: 'unit' });
  expect(rows.map(({ unitName }) => unitName)).toEqual(
    expect.arrayContaining(['Sở Nội vụ', 'UBND xã Nà Hang', 'Sở Khoa học và Công nghệ']),
  );
});

test('somebody sees their own time, and nobody else’s unless they oversee', async () => {
  const own = { by: 'person', personId: organisation.personId('deputy') } as const;
  const rows = await readDurations(as('deputy'), own);
  expect(rows).toMatchObject([{ key: 'review', personName: 'Lê Thị Thu Thủy', count: 2 }]);
  expect(await readDurations(as('administrator'), own)).toEqual(rows);
  const denied = { code: 'forbidden', because: 'not_an_overseer' };
  expect(await problemOf(readDurations(as('specialist'), own))).toEqual(denied);
  expect(await problemOf(readDurations(as('deputy'), { by: 'person' }))).toEqual(denied);
  expect(await problemOf(readDurations(as('deputy'), { by: 'step' }))).toEqual(denied);
});

test('another year, another kind and another unit have durations of their own', async () => {
  const count = async (filter: object) =>
    (await readDurations(as('administrator'), { by: 'stage', ...filter })).length;
  expect(await count({})).toBeGreaterThan(0);
  expect(await count({ year: 2026 })).toBe(0);
  expect(await count({ kind: 'equipment' })).toBe(0);
  expect(await count({ ownerIds: [organisation.unitId('SNV')] })).toBe(0);
  expect(await count({ ownerIds: [organisation.unitId('commune')] })).toBe(await count({}));
});

test('as a list it has Vietnamese headings', async () => {
  const { bytes, name } = await exportDurations(as('administrator'), { by: 'step' }, 'csv');
  expect(name).toBe('Thời gian xử lý.csv');
  expect(Buffer.from(bytes).toString()).toContain('"90 % số hồ sơ xong trong (ngày làm việc)"');
});
