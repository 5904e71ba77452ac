import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Database, openDatabase } from '../db/client.ts';
import { eventRowsOf } from '../db/event-rows.ts';
import { events, people, remarks, submissions } from '../db/schema/index.ts';
import type { Wanted } from '../scripts/export-xes/cases-of.ts';
import { exportLog } from '../scripts/export-xes/export-log.ts';
import { writeOut } from '../scripts/export-xes/write-out.ts';
import type { XesTrace } from '../scripts/xes/log.ts';
import { readXes } from '../scripts/xes/read-xes.ts';
import { schemaFaults } from '../scripts/xes/schema-faults.fixture.ts';
import { freshDatabase } from './support/database.ts';
import { nameOf, type Organisation, seedOrganisation } from './support/sample-organisation.ts';
import { openStory, playToApproval, playToCompletion } from './support/sample-stories.ts';

const secret = 'a secret that is only for tests, 32+';

type Place = {
  readonly db: Database;
  readonly url: string;
  readonly organisation: Organisation;
  readonly dir: string;
};

async function openPlace(): Promise<Place> {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.appUrl, { max: 4 });
  const dir = mkdtempSync(join(tmpdir(), 'export-xes-'));
  onTestFinished(async () => {
    rmSync(dir, { recursive: true });
    await close();
    await database.drop();
  });
  return { db, url: database.appUrl, organisation: await seedOrganisation(db), dir };
}

/** Three submissions: one completed, one awaiting approval, one sent a moment ago; and a draft that nobody sent. */
async function played(): Promise<Place> {
  const place = await openPlace();
  const { db, organisation } = place;
  const completed = await openStory(db, organisation, 'KH-2027-0001');
  await playToApproval(completed, organisation);
  await playToCompletion(completed);
  await playToApproval(await openStory(db, organisation, 'KH-2027-0002'), organisation);
  await (await openStory(db, organisation, 'KH-2027-0003')).submit('2026-10-05 09:00', 'head');
  await openStory(db, organisation, 'KH-2027-0004');
  return place;
}

const read = (file: string): Promise<readonly XesTrace[]> => Readable.from(readXes(file)).toArray();

const namesOf = (traces: readonly XesTrace[]) => traces.map(({ attributes }) => attributes['concept:name']);

/** The log, and the cases as our reader gives them back. */
async function exported(
  { db, dir }: Place,
  wanted: Wanted = {},
  by: 'names' | { readonly secret: string } = { secret },
) {
  const file = join(dir, 'log.xes');
  const counts = await exportLog(db, { wanted, people: by }, (xml) => writeOut(file, xml));
  return { xml: readFileSync(file, 'utf8'), traces: await read(file), counts };
}

test('the log fits the schema of the standard, and read back it is the audit trail, case by case', async () => {
  const place = await played();
  const { xml, traces, counts } = await exported(place);
  expect(await schemaFaults(xml)).toEqual([]);

  const rows = await place.db.select().from(events).orderBy(events.submissionId, events.seq);
  const sent = [...Map.groupBy(rows, ({ submissionId }) => submissionId)];
  expect(counts).toEqual({ cases: 3, events: rows.length });
  expect(traces.map(({ attributes }) => attributes.submission)).toEqual(sent.map(([id]) => id));
  for (const [index, [, history]] of sent.entries()) {
    const told = traces[index]?.events.map(({ attributes }) => attributes) ?? [];
    expect(told.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq));
    expect(told.map((one) => String(one['concept:name']).split(':')[0])).toEqual(
      history.map(({ type }) => type),
    );
    expect(told.map((one) => Date.parse(String(one['time:timestamp'])))).toEqual(
      history.map(({ at }) => at.getTime()),
    );
  }
});

test('every case is there once, however many there are', async () => {
  const place = await openPlace();
  const numbers = Array.from({ length: 101 }, (_, index) => `KH-2027-${String(index).padStart(4, '0')}`);
  for (const number of numbers)
    await (await openStory(place.db, place.organisation, number)).submit('2026-10-05 09:00', 'head');
  expect(namesOf((await exported(place)).traces)).toEqual(numbers);
});

test('a case tells what its submission is, what became of it, and what was asked and approved', async () => {
  const { traces } = await exported(await played());
  const million = 1_000_000;
  const every = {
    kind: 'training-plan',
    year: 2027,
    unit: 'commune',
    province: 'UBND',
    definition: 'training-plan-yearly',
    'definition-version': 1,
    'amount-asked': 150 * million,
  };
  const completed = { state: 'completed', rounds: 2, 'amount-approved': 128 * million };
  expect(traces.map(({ attributes: { submission, ...told } }) => told)).toEqual([
    { 'concept:name': 'KH-2027-0001', ...every, ...completed },
    { 'concept:name': 'KH-2027-0002', ...every, state: 'in-review', rounds: 2 },
    { 'concept:name': 'KH-2027-0003', ...every, state: 'in-review', rounds: 1 },
  ]);
});

test('an event says what happened at which step, by which role of which unit, in local time', async () => {
  const { traces } = await exported(await played());
  const told = (name: string) =>
    traces[0]?.events.map(({ attributes }) => attributes).find((one) => one['concept:name'] === name);
  const deputy = { 'org:role': 'deputy-director', 'org:group': 'SNV' };
  expect(told('decided:review:return')).toMatchObject({
    'lifecycle:transition': 'complete',
    'time:timestamp': '2026-10-15T09:00:00.000+07:00',
    ...deputy,
    step: 'review',
    round: 1,
    verdict: 'return',
  });
  expect(told('decided:review:approve')).toMatchObject({ ...deputy, round: 2 });
  expect(told('explanation-asked:review')).toMatchObject({ 'lifecycle:transition': 'suspend', ...deputy });
  expect(told('explanation-answered:review')).toMatchObject({ 'lifecycle:transition': 'resume' });
  expect(told('fell-due:review')).toMatchObject({
    'org:resource': 'system',
    due: '2026-10-13T17:00:00.000+07:00',
  });
  expect(told('completed')).toMatchObject({ step: '(submission)' });
});

describe('people', () => {
  test('stand in the log by a pseudonym, and nothing that anyone wrote is in it', async () => {
    const place = await played();
    const { xml } = await exported(place);
    const confidential = [
      ...(await place.db.select().from(people)).flatMap(({ id, name, email }) => [id, name, email]),
      ...(await place.db.select().from(remarks)).flatMap(({ id, text }) => [id, text]),
      ...(await place.db.select().from(submissions)).map(({ title }) => title),
      '225/QĐ-SNV',
    ];
    expect(confidential.filter((text) => xml.includes(text))).toEqual([]);
  });

  test('have one pseudonym each', async () => {
    const place = await played();
    const [first] = (await exported(place)).traces;
    const rows = await eventRowsOf(place.db, String(first?.attributes.submission));
    const pairs = rows.flatMap(({ actor }, index) =>
      actor === null
        ? []
        : [[actor.personId, String(first?.events[index]?.attributes['org:resource'])] as const],
    );
    const persons = new Set(pairs.map(([person]) => person));
    expect(new Set(pairs.map(([, pseudonym]) => pseudonym)).size).toBe(persons.size);
    expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(persons.size);
  });

  test('keep their pseudonym from one export to the next, and have another in another installation', async () => {
    const place = await played();
    const resources = async (key: string): Promise<readonly unknown[]> =>
      (await exported(place, {}, { secret: key })).traces
        .flatMap((trace) => trace.events.map(({ attributes }) => attributes['org:resource']))
        .filter((resource) => resource !== 'system');
    const first = await resources(secret);
    expect(await resources(secret)).toEqual(first);
    const elsewhere = await resources('the secret of another installation');
    expect(elsewhere.filter((resource) => first.includes(resource))).toEqual([]);
  });

  test('are named where that was asked for', async () => {
    const { xml, traces } = await exported(await played(), {}, 'names');
    expect(await schemaFaults(xml)).toEqual([]);
    expect(traces[2]?.events[0]?.attributes['org:resource']).toBe(nameOf('head'));
  });
});

test('a submission, a kind and a year narrow the log', async () => {
  const place = await played();
  const of = async (wanted: Wanted) => namesOf((await exported(place, wanted)).traces);
  const fileNumber = 'KH-2027-0002';
  const [second] = await place.db.select().from(submissions).where(eq(submissions.fileNumber, fileNumber));
  expect(await of({ submission: fileNumber })).toEqual([fileNumber]);
  expect(await of({ submission: second?.id })).toEqual([fileNumber]);
  expect(await of({ kind: 'training-plan', year: 2027 })).toHaveLength(3);
  expect(await of({ kind: 'scholarship' })).toEqual([]);
  expect(await of({ year: 2028 })).toEqual([]);
});

test('a log that cannot be finished leaves no file, and an earlier one as it was', async () => {
  const { dir } = await openPlace();
  const file = join(dir, 'log.xes');
  const broken = async function* () {
    yield '<log>';
    throw new Error('the database went away');
  };
  await writeOut(file, Readable.from(['whole']));
  await expect(writeOut(file, broken())).rejects.toThrow('the database went away');
  expect([readdirSync(dir), readFileSync(file, 'utf8')]).toEqual([['log.xes'], 'whole']);
});

describe('on the command line', () => {
  const root = join(import.meta.dirname, '..');
  const run = ({ url, dir }: Place, ...args: readonly string[]) =>
    spawnSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'scripts/export-xes.ts'), ...args], {
      cwd: dir,
      env: { ...process.env, DATABASE_URL: url, INSTALLATION_SECRET: secret },
      encoding: 'utf8',
    });

  test('where nobody watches the standard output the log goes there, and the count beside it', async () => {
    const place = await played();
    const { status, stdout, stderr } = run(place);
    expect(status).toBe(0);
    expect(await schemaFaults(stdout)).toEqual([]);
    expect(stdout).not.toContain(nameOf('head'));
    expect(stderr).toMatch(/^Cases: 3, events: \d+\n$/);
    expect(readdirSync(place.dir)).toEqual([]);
  });

  test('a file whose name ends in .gz is packed, and the last line says that it holds names', async () => {
    const place = await played();
    const file = join(place.dir, 'log.xes.gz');
    const { status, stdout, stderr } = run(place, '--out', file, '--names', '--submission', 'KH-2027-0003');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Cases: 1, events: \d+, with the names of people, in .*log\.xes\.gz\n$/);
    expect(await schemaFaults(gunzipSync(readFileSync(file)).toString())).toEqual([]);
    expect(namesOf(await read(file))).toEqual(['KH-2027-0003']);
  });

  test('what it does not know is refused with the usage', async () => {
    const { status, stdout, stderr } = run(await openPlace(), '--everything');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('npm run --silent export:xes');
  });
});
