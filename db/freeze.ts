import { and, eq } from 'drizzle-orm';
import type { Connection } from './client.ts';
import { revisions, submissions } from './schema/index.ts';

/** Takes back what a submit froze before it was refused: the draft goes on as if it had not been sent. */
export async function unfreeze(tx: Connection, submissionId: string, keyId: string): Promise<void> {
  await tx.update(submissions).set({ submitting: null }).where(eq(submissions.id, submissionId));
  await tx.delete(revisions).where(and(eq(revisions.submissionId, submissionId), eq(revisions.keyId, keyId)));
}
