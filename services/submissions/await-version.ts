import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { submissions } from '../../db/schema/submissions.ts';
import type { Context } from '../context.ts';

const patienceMs = 2_000;
const pauseMs = 15;

/** Waits briefly until the read model has reached a version; false when it is still catching up. */
export async function awaitVersion(
  { db }: Pick<Context, 'db'>,
  submissionId: string,
  version: number,
): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (true) {
    const [row] = await db
      .select({ version: submissions.version })
      .from(submissions)
      .where(eq(submissions.id, submissionId));
    if (row === undefined || row.version >= version) return row !== undefined;
    if (Date.now() >= until) return false;
    await setTimeout(pauseMs);
  }
}
