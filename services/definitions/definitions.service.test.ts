import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { definitions, people, positions } from '../../db/schema/index.ts';
import trainingPlan from '../../definitions/training-plan-yearly.json' with { type: 'json' };
import { asking } from '../../demo/asking.fixture.ts';
import { person } from '../../demo/demo-people.ts';
import { type DemoUnitCode, unitId } from '../../demo/demo-units.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { wordsIn } from '../../i18n/words.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { definitionFor } from './definition-for.ts';
import { listDefinitions, readDefinition } from './list-definitions.ts';
import { publishDefinition, type SayFault } from './publish-definition.ts';

const key = trainingPlan.key;
const inEnglish: SayFault = ({ code, params }) => wordsIn('en')(`definitionFaults:${code}`, params);
const inForce = (db: Database, code: DemoUnitCode, at: string) =>
  definitionFor(db, unitId(code), 'training-plan', new Date(at));

test('the administrator publishes the next version, whatever version the file says', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  const definition = { ...trainingPlan, version: 99, effectiveFrom: '2027-01-01' };
  const published = await publishDefinition(ctx, { definition }, inEnglish);
  expect(published).toEqual({ key, version: 2 });
  expect(await publishDefinition(ctx, { definition }, inEnglish)).toEqual(published);
  const read = await readDefinition(ctx, published);
  expect(read.definition).toEqual({ ...definition, version: 2 });
  expect(read.publishedBy).toEqual({ id: person('ubnd-administrator').id, name: 'Nguyễn Khắc Việt' });
});

test('two who publish at once get versions that follow each other', async () => {
  const db = await seededDatabase();
  const both = [await asking(db, 'ubnd-administrator'), await asking(db, 'ubnd-administrator')];
  const published = await Promise.all(
    both.map((ctx) => publishDefinition(ctx, { definition: trainingPlan }, inEnglish)),
  );
  expect(published.map(({ version }) => version).toSorted()).toEqual([2, 3]);
});

test('every fault is told at once, each with its place and in words, and nothing is published', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  const [review, ...others] = trainingPlan.stages;
  const [step] = review?.steps ?? [];
  const faulty = {
    ...trainingPlan,
    effectiveFrom: '2027-02-30',
    surprise: true,
    facts: { ...trainingPlan.facts, weather: 'text' },
    stages: [
      {
        ...review,
        steps: [{ ...step, handledBy: { unit: { rule: 'named', code: 'XYZ' }, decide: ['wizard'] } }],
      },
      ...others,
    ],
  };
  const problem = await problemOf(publishDefinition(ctx, { definition: faulty }, inEnglish));
  if (problem.code !== 'invalid') throw new Error(problem.code);
  const told = problem.faults.map(({ pointer, message }) => `${pointer} ${message}`);
  expect(told.toSorted()).toEqual([
    '/effectiveFrom “2027-02-30” is not a day that exists.',
    '/facts/weather This kind of submission has no fact “weather”.',
    '/stages/0/steps/0/handledBy/decide/0 There is no role “wizard”.',
    '/stages/0/steps/0/handledBy/unit/code There is no unit with the code “XYZ”.',
    '/surprise “surprise” does not belong in a definition.',
  ]);
  expect((await listDefinitions(ctx)).filter((listed) => listed.key === key)).toHaveLength(1);
});

test('a named unit where nobody holds the role is told with its step, and nothing is published', async () => {
  const db = await seededDatabase();
  await db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, person('snv-department-head').id));
  const ctx = await asking(db, 'ubnd-administrator');
  const problem = await problemOf(publishDefinition(ctx, { definition: trainingPlan }, inEnglish));
  expect(problem.code === 'invalid' && problem.faults).toEqual([
    {
      pointer: '/stages/0/steps/0/handledBy/assign',
      message: 'Step “review”: nobody in unit SNV holds the role department-head.',
    },
    {
      pointer: '/stages/1/steps/0/substitute/assign',
      message: 'Step “science-opinion”: nobody in unit SNV holds the role department-head.',
    },
  ]);
});

test('what is no definition at all is told so', async () => {
  const ctx = await asking(await seededDatabase(), 'ubnd-administrator');
  for (const definition of [null, 'text', 7, [], {}])
    expect(await problemOf(publishDefinition(ctx, { definition }, inEnglish))).toMatchObject({
      code: 'invalid',
    });
});

test('nobody but an administrator publishes', async () => {
  const ctx = await asking(await seededDatabase(), 'snv-director');
  expect(await problemOf(publishDefinition(ctx, { definition: trainingPlan }, inEnglish))).toEqual({
    code: 'forbidden',
    because: 'not_an_administrator',
  });
});

test('an administrator publishes for the unit that they administer and no other', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  const elsewhere = { definition: trainingPlan, ownerUnitId: unitId('XHT') };
  expect(await problemOf(publishDefinition(ctx, elsewhere, inEnglish))).toMatchObject({ code: 'forbidden' });
});

test('a key belongs to the unit that used it first', async () => {
  const db = await seededDatabase();
  await db
    .update(positions)
    .set({ role: 'administrator', unitId: unitId('SNV') })
    .where(eq(positions.personId, person('snv-drafter').id));
  const ctx = await asking(db, 'snv-drafter');
  const problem = await problemOf(publishDefinition(ctx, { definition: trainingPlan }, inEnglish));
  const faults = problem.code === 'invalid' ? problem.faults : [];
  expect(faults).toContainEqual({ pointer: '/key', message: `The key “${key}” is taken.` });
});

test('a unit follows what is in force that day in Vietnam: the latest effective date, then the highest version', async () => {
  const db = await seededDatabase();
  const publish = async (effectiveFrom: string) =>
    publishDefinition(
      await asking(db, 'ubnd-administrator'),
      { definition: { ...trainingPlan, effectiveFrom } },
      inEnglish,
    );
  await publish('2027-03-01');
  await publish('2027-02-01');
  await publish('2027-02-01');
  const versionAt = async (at: string) => (await inForce(db, 'XHT', at)).version;
  expect(await versionAt('2027-01-31T16:59:59Z')).toBe(1);
  expect(await versionAt('2027-01-31T17:00:00Z')).toBe(4);
  expect(await versionAt('2027-02-28T17:00:00Z')).toBe(2);
});

test('the nearest owner’s definition comes first, even when one above is newer', async () => {
  const db = await seededDatabase();
  const [province] = await db.select().from(definitions).where(eq(definitions.key, key));
  if (province === undefined) throw new Error('it is seeded');
  const own = { ...province.body, key: 'own-way' };
  const row = {
    ...province,
    key: own.key,
    body: own,
    effectiveFrom: '2026-09-01',
    ownerUnitId: unitId('XHT'),
  };
  await db.insert(definitions).values(row);
  expect((await inForce(db, 'XHT', '2026-12-01')).key).toBe('own-way');
  expect((await inForce(db, 'PMX', '2026-12-01')).key).toBe(key);
  const stranger = await asking(db, 'pmx-drafter');
  expect((await listDefinitions(stranger)).map((listed) => listed.key)).not.toContain('own-way');
  expect(await problemOf(readDefinition(stranger, { key: 'own-way', version: 1 }))).toEqual({
    code: 'not_found',
  });
});

test('before anything is in force there is nothing to submit through', async () => {
  const db = await seededDatabase();
  expect(await problemOf(inForce(db, 'XHT', '2026-09-30T16:59:59Z'))).toEqual({ code: 'planning_closed' });
});
