import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from './client.ts';
import { revisions, submissions } from './schema/index.ts';

/** Takes back what a submit froze before it was refused: the draft goes on as if it had not been sent. */
export async function unfreeze(tx: Connection, submissionId: string, keyId: string): Promise<void> {
  const [mine] = await tx
    .update(submissions)
    .set({ submitting: null })
    .where(
      and(
        eq(submissions.id, submissionId),
        sql`${submissions.submitting}->'command'->'key'->>'id' = ${keyId}`,
      ),
    )
    .returning({ id: submissions.id });
  // Another submit may be under way by now: what it froze is not ours to take back.
  if (mine === undefined) return;
  await tx.delete(revisions).where(and(eq(revisions.submissionId, submissionId), eq(revisions.keyId, keyId)));
}
