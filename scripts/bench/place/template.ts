import { openDatabase } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import { pools } from '../../../db/schema/index.ts';
import { seedDemo } from '../../../demo/seed-demo.ts';
import type { Postgres } from '../../runtime/postgres.ts';
import { withConnection } from '../../runtime/postgres-databases.ts';

/** More than all plans of a run ask for. */
const plenty = 1_000_000_000_000;

/** The database that every variant gets a copy of, and what counting needs in PostgreSQL itself. */
export async function createTemplate(postgres: Postgres, name: string): Promise<void> {
  await withConnection(postgres.superUrl('postgres'), async (connection) => {
    await connection`create extension pg_stat_statements`;
    await connection`create extension pg_walinspect`;
  });
  await postgres.createDatabase(name);
  await migrate(postgres.ownerUrl(name));
  const { db, close } = openDatabase(postgres.appUrl(name), { max: 1 });
  await seedDemo(db);
  await db.update(pools).set({ appropriated: plenty, free: plenty });
  await close();
}
