import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { programmes, revisions, submissions, waiting } from '../../db/schema/index.ts';
import { approvedAmount } from '../../domain/approval/amounts.ts';
import type { Event } from '../../domain/approval/event.ts';
import { presentStage } from '../../domain/approval/process.ts';
import { readersOf } from '../../domain/approval/readers.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import { totalOf } from '../../domain/money/vnd.ts';
import { listDeliveries } from './deliveries.ts';
import { meetObligation } from './meet-obligation.ts';

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
      unitId: state.unitId,
      readers: [...readersOf(state)],
      updatedAt: sql`now()`,
      ...(sent === undefined ? {} : { submitting: null, submittedAt: new Date(sent.at) }),
    })
    .where(eq(submissions.id, state.submissionId));
  if (sent !== undefined) await listProgrammes(tx, state);
  await meetObligation(tx, state, sent);
  await listDeliveries(tx, state, fresh);
  const finished = Object.keys(state.delivery).filter(
    (lineId) => state.delivery[lineId]?.state !== 'under-way',
  );
  if (finished.length > 0)
    await tx
      .delete(waiting)
      .where(and(eq(waiting.submissionId, state.submissionId), inArray(waiting.lineId, finished)));
  if (isClosed(state.is)) await tx.delete(waiting).where(eq(waiting.submissionId, state.submissionId));
}

/** What overlap between plans is found by is what was sent last. */
async function listProgrammes(tx: Transaction, { submissionId, revision }: State): Promise<void> {
  const [sent] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.submissionId, submissionId), eq(revisions.number, revision.number)));
  if (sent === undefined) return;
  const { title, total, year, lines } = sent.content;
  await tx.update(submissions).set({ title, total }).where(eq(submissions.id, submissionId));
  await tx.delete(programmes).where(eq(programmes.submissionId, submissionId));
  await tx.insert(programmes).values(
    lines.map(({ id, programme, audience, quarter }) => ({
      submissionId,
      lineId: id,
      year,
      programme,
      audience,
      quarter,
    })),
  );
}
