import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { submissions, units } from '../../db/schema/index.ts';
import type { Organisation, Who } from '../../tests/support/sample-organisation.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import { listSubmissions } from './list-submissions.ts';

type Written = { readonly title: string; readonly fileNumber?: string; readonly id?: string };

const readableBy = (unitId: string): string[] => [`${unitId}:unit-head`];

async function write(db: Database, organisation: Organisation, rows: readonly Written[]): Promise<void> {
  const unitId = organisation.unitId('commune');
  await db.insert(submissions).values(
    rows.map((row) => ({
      kind: 'training-plan' as const,
      unitId,
      rootUnitId: organisation.unitId('UBND'),
      year: 2027,
      readers: readableBy(unitId),
      createdBy: organisation.personId('drafter'),
      ...row,
    })),
  );
}

/** Titles that somebody finds, newest first. */
async function found(db: Database, organisation: Organisation, who: Who, text: string): Promise<string[]> {
  const caller = {
    personId: organisation.personId(who),
    held: [organisation.capacity(who)],
    name: '',
    language: 'vi',
    mayWrite: false,
    standsInFor: [],
    isVerified: false,
    via: 'api',
  } as const;
  const { items } = await listSubmissions({ db, caller }, { text });
  return items.map(({ title }) => title);
}

const plan = { title: 'Kế hoạch bồi dưỡng chữ ký số', fileNumber: 'KH-2027-0123' };
const other = { title: 'Đề nghị cấp thiết bị', fileNumber: 'TB-2027-0007' };

test('search finds title, file number and unit, with and without Vietnamese marks', async () => {
  const { db, organisation } = await seeded();
  await write(db, organisation, [plan, other]);
  for (const text of [
    'ke hoach',
    'Kế hoạch',
    'KE HOACH BOI DUONG',
    'kế hoạch'.normalize('NFD'),
    'so ky chu',
    'ke hoach boi du',
    'kh 2027-0123',
    '0123',
  ])
    expect([text, await found(db, organisation, 'head', text)]).toEqual([text, [plan.title]]);
  expect(await found(db, organisation, 'head', 'de nghi')).toEqual([other.title]);
  expect(await found(db, organisation, 'head', 'xa na hang thiet')).toEqual([other.title]);
  expect(await found(db, organisation, 'head', 'nà hang')).toEqual([other.title, plan.title]);
});

test('what is no word finds nothing, and stands for itself', async () => {
  const { db, organisation } = await seeded();
  await write(db, organisation, [plan, other]);
  for (const text of ['%', '_', '\\', "'", '* - …', '½', '\u0323', 'hoach ke xyz', 'oach', 'ho ke'])
    expect([text, await found(db, organisation, 'head', text)]).toEqual([text, []]);
});

test('search shows nobody what they may not read', async () => {
  const { db, organisation } = await seeded();
  await write(db, organisation, [plan]);
  expect(await found(db, organisation, 'administrator', 'ke hoach')).toEqual([plan.title]);
  expect(await found(db, organisation, 'scientist', 'ke hoach')).toEqual([]);
});

test('search follows a title, a number and a unit’s name that change', async () => {
  const { db, organisation } = await seeded();
  await write(db, organisation, [plan]);
  await db.update(submissions).set({ title: 'Kế hoạch tin học', fileNumber: 'KH-2027-0200' });
  expect(await found(db, organisation, 'head', 'chu ky so')).toEqual([]);
  expect(await found(db, organisation, 'head', 'tin hoc 0200')).toEqual(['Kế hoạch tin học']);
  await db
    .update(units)
    .set({ name: 'UBND xã Thượng Lâm' })
    .where(eq(units.id, organisation.unitId('commune')));
  expect(await found(db, organisation, 'head', 'na hang')).toEqual([]);
  expect(await found(db, organisation, 'head', 'thuong lam')).toEqual(['Kế hoạch tin học']);
});

test('old submissions are found behind hundreds of newer ones, newest first and without gaps between pages', async () => {
  const { db, organisation } = await seeded();
  const old = Array.from({ length: 70 }, (_, index) => ({ title: `Tập huấn cũ ${index}`, id: uuidv7() }));
  const rest = Array.from({ length: 900 }, (_, index) => ({ title: `Kế hoạch ${index}`, id: uuidv7() }));
  const near = Array.from({ length: 3 }, (_, index) => ({ title: `Tập huấn mới ${index}`, id: uuidv7() }));
  await write(db, organisation, [...old, ...rest, ...near]);
  const held = [organisation.capacity('head')];
  const personId = organisation.personId('head');
  const caller = {
    personId,
    held,
    name: '',
    language: 'vi',
    mayWrite: false,
    standsInFor: [],
    isVerified: false,
    via: 'api',
  } as const;
  const first = await listSubmissions({ db, caller }, { text: 'tap huan' });
  const second = await listSubmissions({ db, caller }, { text: 'tap huan', cursor: first.next ?? undefined });
  expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
    [...old, ...near].map(({ title }) => title).reverse(),
  );
  expect([first.items.length, second.items.length, second.next]).toEqual([50, 23, null]);
});

test('a submission that is removed leaves nothing to find', async () => {
  const { db, organisation } = await seeded();
  await write(db, organisation, [plan]);
  await db.delete(submissions);
  const left = await db.execute(sql`select count(*)::int as count from search_words`);
  expect(left[0]).toEqual({ count: 0 });
});
