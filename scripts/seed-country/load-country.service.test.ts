import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { verifyingKey } from '../../db/audit-key.ts';
import { openDatabase } from '../../db/client.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { submissions, tasks } from '../../db/schema/index.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { tasksOf } from '../../domain/approval/tasks.ts';
import { type FreshDatabase, freshDatabase } from '../../tests/support/database.ts';
import { seedOrganisation } from '../../tests/support/sample-organisation.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { loadCountry } from './load-country.ts';

const log = (): void => undefined;

async function opened(): Promise<{ database: FreshDatabase } & Pick<ReturnType<typeof openDatabase>, 'db'>> {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.appUrl, { max: 2 });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  return { database, db };
}

test('imagined histories are such as the engine writes: sound chains, from which state and tasks follow', async () => {
  const { database, db } = await opened();
  const ownerUrl = database.ownerUrl;
  const first = await loadCountry({ ownerUrl, log, tasks: 100, events: 2_000 });
  const grown = await loadCountry({ ownerUrl, log, tasks: 150, events: 3_000 });
  expect(first.tasks).toBeGreaterThanOrEqual(100);
  expect(grown.tasks).toBeGreaterThanOrEqual(150);
  expect(grown.events).toBeGreaterThanOrEqual(3_000);

  const sql = postgres(ownerUrl, { max: 1, onnotice: log });
  onTestFinished(() => sql.end({ timeout: 2 }));
  const report = await verifyAudit(sql, verifyingKey('a secret that is only for tests, 32+'));
  expect(report.violations).toEqual([]);
  expect(report.events).toBe(grown.events);

  const rows = await db.select().from(submissions);
  const stored = await db.select().from(tasks);
  const seen = new Set<string>();
  for (const row of rows.slice(0, 60)) {
    const state = fold((await eventRowsOf(db, row.id)).map(toEvent));
    if (state === null) throw new Error('there is no history');
    seen.add(state.is);
    const { version, is, unitId, round } = state;
    expect({ version, is, unitId, round }).toEqual({
      version: row.version,
      is: row.state,
      unitId: row.unitId,
      round: row.round,
    });
    const own = stored.filter(({ submissionId }) => submissionId === row.id);
    expect(own.map(({ step, dueAt, unitId: unit }) => [step, dueAt.getTime(), unit]).sort()).toEqual(
      tasksOf(state)
        .map(({ step, due, unitId: unit }) => [step, due, unit])
        .sort(),
    );
  }
  expect(seen.size).toBeGreaterThan(2);
}, 60_000);

test('a database that holds data of its own is left alone', async () => {
  const { database, db } = await opened();
  await seedOrganisation(db);
  await expect(loadCountry({ ownerUrl: database.ownerUrl, log, tasks: 1, events: 1 })).rejects.toThrow(
    'holds data of its own',
  );
  expect(await db.$count(submissions)).toBe(0);
});
