import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { submissions, waiting } from '../../db/schema/index.ts';
import { approvedAmount } from '../../domain/approval/amounts.ts';
import type { Event } from '../../domain/approval/event.ts';
import { presentStage } from '../../domain/approval/process.ts';
import { readersOf } from '../../domain/approval/readers.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { totalOf } from '../../domain/money/vnd.ts';

/** The submission's row is a copy of what lists need; a submit that arrived is no longer under way. */
export async function updateSubmission(
  tx: Transaction,
  state: State,
  fresh: readonly Event[],
): Promise<void> {
  const sent = fresh.filter(({ type }) => type === 'submitted' || type === 'resubmitted').at(-1);
  await tx
    .update(submissions)
    .set({
      state: state.is,
      stage: isClosed(state.is) ? null : (presentStage(state)?.key ?? null),
      round: state.round,
      version: state.version,
      revision: state.revision.number,
      approvedTotal: totalOf(approvedAmount(state)),
      readers: [...readersOf(state.routing)],
      updatedAt: sql`now()`,
      ...(sent === undefined ? {} : { submitting: null, submittedAt: new Date(sent.at) }),
    })
    .where(eq(submissions.id, state.submissionId));
  if (isClosed(state.is)) await tx.delete(waiting).where(eq(waiting.submissionId, state.submissionId));
}
