import { eq } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { drafts, submissions } from '../../db/schema/index.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { ServiceError } from '../service-error.ts';

/** Locks a submission that its unit may write in now: before the first submit, or after a return; not while it is being sent. */
export async function lockOpenDraft(tx: Transaction, submissionId: string) {
  const [row] = await tx.select().from(submissions).where(eq(submissions.id, submissionId)).for('update');
  const [draft] = await tx.select().from(drafts).where(eq(drafts.submissionId, submissionId));
  if (row === undefined || draft === undefined) throw new ServiceError({ code: 'not_found' });
  if (isClosed(row.state)) throw new ServiceError({ code: 'refused', because: 'closed' });
  const isWritable = (row.state === 'draft' || row.state === 'returned') && row.submitting === null;
  if (!isWritable) throw new ServiceError({ code: 'refused', because: 'already_submitted' });
  return { row, draft };
}
