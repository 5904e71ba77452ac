import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../db/client.ts';
import { freshDatabase } from './database.ts';
import { type Organisation, seedOrganisation } from './sample-organisation.ts';

/** A database for one test, opened as the application, with the sample organisation in it; it goes away with the test. */
export async function seeded(): Promise<{ readonly db: Database; readonly organisation: Organisation }> {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.appUrl, { max: 4 });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  return { db, organisation: await seedOrganisation(db) };
}
