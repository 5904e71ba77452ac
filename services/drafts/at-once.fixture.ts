import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';
import { submissions } from '../../db/schema/submissions.ts';

/** Holds a submission while everyone comes up to it, so that they truly meet; gives which of them succeeded. */
export async function winnersAmong(
  db: Database,
  submissionId: string,
  attempts: readonly (() => Promise<unknown>)[],
): Promise<readonly number[]> {
  const outcomes = await db.transaction(async (tx) => {
    await tx.select().from(submissions).where(eq(submissions.id, submissionId)).for('update');
    const settled = Promise.allSettled(attempts.map((attempt) => attempt()));
    await setTimeout(300);
    return { settled };
  });
  const settled = await outcomes.settled;
  return settled.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
}
