import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../db/client.ts';
import { freshDatabase } from '../tests/support/database.ts';
import { seedDemo } from './seed-demo.ts';

/** A database of the test's own with the demo in it, as the application's role sees it. */
export async function seededDatabase(): Promise<Database> {
  const fresh = await freshDatabase();
  const { db, close } = openDatabase(fresh.appUrl, { max: 4 });
  onTestFinished(async () => {
    await close();
    await fresh.drop();
  });
  await seedDemo(db);
  return db;
}
