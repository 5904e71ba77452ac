import type { Database } from './client.ts';
import { installation } from './schema/installation.ts';

/** The id of this installation, drawn once. */
export async function installationId(db: Database): Promise<string> {
  await db.insert(installation).values({ one: true }).onConflictDoNothing();
  const [row] = await db.select({ id: installation.id }).from(installation);
  if (row === undefined) throw new Error('the installation has no id');
  return row.id;
}
