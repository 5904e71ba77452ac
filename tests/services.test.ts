import { Client, Connection } from '@temporalio/client';
import { expect, onTestFinished, test } from 'vitest';
import { withConnection } from '../scripts/runtime/postgres-databases.ts';
import { freshDatabase } from './support/database.ts';
import { freshNamespace } from './support/temporal.ts';

test('the application’s database role owns nothing and makes nothing', async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  await withConnection(database.appUrl, async (sql) => {
    const [who] =
      await sql`select current_user as name, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`;
    expect(who).toEqual({ name: 'totrinh_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false });
    const owned = await sql`select relname from pg_class where relowner = current_user::regrole`;
    expect(owned).toHaveLength(0);
    await expect(sql`create table smuggled (id int)`).rejects.toThrow('permission denied');
  });
});

test('two tests share neither tables nor rows', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  onTestFinished(async () => {
    await one.drop();
    await other.drop();
  });
  await withConnection(one.ownerUrl, (sql) => sql`create table only_here (id int)`);
  await withConnection(other.ownerUrl, async (sql) => {
    const [found] = await sql`select to_regclass('only_here') as found`;
    expect(found).toEqual({ found: null });
  });
});

test('PostgreSQL sorts Vietnamese as the Vietnamese do', async () => {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  await withConnection(database.appUrl, async (sql) => {
    const rows = await sql<
      { word: string }[]
    >`select word from unnest(array['ê','e','đ','d','Đ']) as word order by word`;
    expect(rows.map(({ word }) => word)).toEqual(['d', 'đ', 'Đ', 'e', 'ê']);
  });
});

test('a fresh namespace starts workflows at once', async () => {
  const { address, namespace } = await freshNamespace();
  const connection = await Connection.connect({ address });
  onTestFinished(() => connection.close());
  const client = new Client({ connection, namespace });
  const handle = await client.workflow.start('nobody', { taskQueue: 'nowhere', workflowId: 'one' });
  expect((await handle.describe()).status.name).toBe('RUNNING');
  await handle.terminate();
});
