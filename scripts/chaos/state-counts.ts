import { count } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { submissions } from '../../db/schema/submissions.ts';

/** How many submissions stand where. */
export async function stateCounts(db: Database): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .select({ state: submissions.state, number: count() })
    .from(submissions)
    .groupBy(submissions.state);
  return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
}
