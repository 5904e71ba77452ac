import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { grantTo } from './grants.ts';
import { keepSearchWords, prepareSearch } from './search.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Brings the database up to date as its owner and grants the application's role its rights; several at once wait for each other. */
export async function migrate(ownerUrl: string, applicationRole = 'totrinh_app'): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(7239157)`;
    await prepareSearch(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder });
    await keepSearchWords(sql);
    await grantTo(sql, applicationRole);
  } finally {
    await sql.end();
  }
}
