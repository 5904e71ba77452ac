import { asc, eq, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { checkContent } from '../domain/content/check-content.ts';
import { costKinds, type Norm } from '../domain/content/content.ts';
import { parseContent } from '../domain/content/parse-content.ts';
import { demoNorms } from './budget-2027.ts';
import { demoPlanId } from './demo-drafts.ts';
import { demoPeople, person } from './demo-people.ts';
import { unitId } from './demo-units.ts';
import { seedDemo } from './seed-demo.ts';
import { seededDatabase } from './seeded-database.fixture.ts';

const seeded = [
  schema.units,
  schema.people,
  schema.positions,
  schema.norms,
  schema.pools,
  schema.holidays,
  schema.campaigns,
  schema.definitions,
  schema.submissions,
  schema.drafts,
] as const;

const everything = async (db: Database) =>
  Object.fromEntries(
    await Promise.all(
      seeded.map(async (table) => {
        const rows = (await db.select().from(table)).map((row) => JSON.stringify(row)).toSorted();
        return [getTableName(table), rows] as const;
      }),
    ),
  );

test('seeding twice leaves the same rows, and none of the tables is empty', async () => {
  const db = await seededDatabase();
  const before = await everything(db);
  for (const rows of Object.values(before)) expect(rows).not.toEqual([]);
  expect(await seedDemo(db)).toEqual({ isFirst: false });
  expect(await everything(db)).toEqual(before);
});

test('seeding again undoes nothing that people changed', async () => {
  const db = await seededDatabase();
  const id = person('xht-drafter').id;
  await db
    .update(schema.people)
    .set({ name: 'Nông Thị Hạnh Phúc', active: false })
    .where(eq(schema.people.id, id));
  await db.update(schema.positions).set({ validTo: '2026-12-01' }).where(eq(schema.positions.personId, id));
  await db.update(schema.pools).set({ appropriated: 1_000, free: 1_000 });
  await db.delete(schema.drafts).where(eq(schema.drafts.submissionId, demoPlanId('PMX')));
  const before = await everything(db);
  await seedDemo(db);
  expect(await everything(db)).toEqual(before);
});

test('the seeded drafts can be submitted as they are: one above the threshold, one below', async () => {
  const db = await seededDatabase();
  const rows = await db
    .select({
      unitId: schema.submissions.unitId,
      total: schema.submissions.total,
      content: schema.drafts.content,
    })
    .from(schema.drafts)
    .innerJoin(schema.submissions, eq(schema.submissions.id, schema.drafts.submissionId))
    .orderBy(asc(schema.submissions.total));
  for (const { content } of rows) {
    const parsed = parseContent('training-plan', content);
    if (!('content' in parsed)) throw new Error(JSON.stringify(parsed.findings));
    const findings = checkContent('training-plan', parsed.content, { norms: await normsIn(db), others: [] });
    expect(findings).toEqual([]);
  }
  const [ward, health] = rows;
  expect([ward?.unitId, health?.unitId]).toEqual([unitId('PMX'), unitId('SYT')]);
  expect(ward?.total).toBeLessThan(2_000_000_000);
  expect(health?.total).toBeGreaterThan(2_000_000_000);
});

async function normsIn(db: Database): Promise<readonly Norm[]> {
  const rows = await db.select().from(schema.norms);
  return rows.flatMap(({ key, costKind, limit, source }) => {
    const kind = costKinds.find((known) => known === costKind);
    return kind === undefined ? [] : [{ key, costKind: kind, limit, source }];
  });
}

test('every norm is of a kind of cost that lines have', async () => {
  expect(await normsIn(await seededDatabase())).toHaveLength(demoNorms.length);
});

test('demo people read in both languages and share no name or address', () => {
  expect(new Set(demoPeople.map(({ name }) => name)).size).toBe(demoPeople.length);
  expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length);
  expect(new Set(demoPeople.map(({ language }) => language))).toEqual(new Set(['vi', 'en']));
});
