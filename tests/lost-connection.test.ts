import { asc, eq, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../db/client.ts';
import { answers } from '../db/schema/index.ts';
import { openLink } from '../scripts/chaos/proxy/link.ts';
import { withConnection } from '../scripts/runtime/postgres-databases.ts';
import { type FreshDatabase, freshDatabase } from './support/database.ts';
import { eventually } from './support/eventually.ts';

let database: FreshDatabase;
let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  database = await freshDatabase();
  // One connection, so that whoever comes next gets the same one.
  ({ db, close } = openDatabase(database.appUrl, { max: 1 }));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const note = (on: Pick<Database, 'insert'>, keyId: string) => on.insert(answers).values({ keyId, body: 'b' });
const noted = async (): Promise<readonly string[]> =>
  (await db.select({ keyId: answers.keyId }).from(answers).orderBy(asc(answers.keyId))).map(
    ({ keyId }) => keyId,
  );

const asAdministrator = <Told>(ask: (sql: Sql, name: string) => Promise<Told>): Promise<Told> =>
  withConnection(inject('databases').superUrl, (admin) =>
    ask(admin, new URL(database.appUrl).pathname.slice(1)),
  );

/** As an administrator, a failover or a timeout does it. */
const cutConnections = () =>
  asAdministrator(
    (admin, name) => admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
  );

const sleeping = () =>
  asAdministrator(
    (admin, name) => admin`
      select 1 from pg_stat_activity where datname = ${name} and query like '%pg_sleep%' and state = 'active'`,
  );

describe('a transaction whose connection is cut', () => {
  test('between two statements leaves nothing behind, and nothing in the transaction that comes next', async () => {
    const next = Promise.withResolvers<void>();
    const cut = db.transaction(async (tx) => {
      await note(tx, 'cut: before');
      await cutConnections();
      const other = db.transaction(async (comesNext) => {
        await note(comesNext, 'next: first');
        await expect(note(tx, 'cut: after')).rejects.toThrow();
        await note(comesNext, 'next: second');
      });
      next.resolve(other);
      await other;
      await note(tx, 'cut: last');
    });
    await expect(cut).rejects.toThrow();
    await next.promise;
    expect(await noted()).toEqual(['next: first', 'next: second']);
  });

  test('during a statement is told so, and its process goes on with a new connection', async () => {
    const slow = db.transaction(async (tx) => {
      await note(tx, 'slow');
      await tx.execute(sql`select pg_sleep(30)`);
    });
    const told = expect(slow).rejects.toThrow();
    await eventually(sleeping, (backends) => backends.length === 1);
    await cutConnections();
    await told;
    expect(await db.select().from(answers).where(eq(answers.keyId, 'slow'))).toEqual([]);
  });

  test('by a reset, again and again, costs the pool no connection', async () => {
    const link = await openLink({ name: 'resets', target: Number(new URL(database.appUrl).port) });
    const behind = new URL(database.appUrl);
    behind.port = String(link.port);
    const cut = openDatabase(behind.href, { max: 2 });
    try {
      for (let time = 0; time < 4; time += 1) {
        const slow = cut.db.transaction((tx) => tx.execute(sql`select pg_sleep(30)`));
        const told = expect(slow).rejects.toThrow();
        await eventually(sleeping, (backends) => backends.length === 1);
        link.reset();
        await told;
        await cutConnections();
      }
      const answered = await Promise.all([1, 2, 3, 4].map((n) => cut.db.execute(sql`select ${n}::int as n`)));
      expect(answered).toHaveLength(4);
    } finally {
      await cut.close();
      await link.stop();
    }
  });
});
