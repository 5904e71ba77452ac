import { eq } from 'drizzle-orm';
import { resumeFromTrail, sendCommand, sendSubmit } from '../../commands/approval.ts';
import { healthOf } from '../../commands/workflow-health.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { unfreeze } from '../../db/freeze.ts';
import { type incidents, submissions } from '../../db/schema/index.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Dependencies } from '../dependencies.ts';
import { raiseIncident, resolveIncidents } from '../projection/incidents.ts';
import { compareProjection, isToBeCompared, type Supervised } from './compare-projection.ts';

export type Needs = Pick<Dependencies, 'db' | 'client' | 'log' | 'taskQueue' | 'mailTaskQueue'>;
type Kind = (typeof incidents.$inferSelect)['kind'];
type Submitting = NonNullable<Supervised['submitting']>;

/** A submit that is younger may still be under way. */
const interruptedAfterMs = 15_000;

/** What cannot be done for one submission is tried again in the next round, and keeps the others from nothing. */
export const lookAfter = (needs: Needs, row: Supervised): Promise<void> =>
  supervise(needs, row).catch((error: unknown) =>
    needs.log.warn({ error, submissionId: row.id }, 'could not look after a submission'),
  );

async function supervise(needs: Needs, submission: Supervised): Promise<void> {
  const { id: submissionId, submitting, shown } = submission;
  if (submitting !== null) return finishSubmit(needs, submissionId, submitting);
  await resolve(needs, submission, ['submit-interrupted']);
  const health = await healthOf(needs.client, submissionId);
  if (health.is === 'missing') {
    await revive(needs, submissionId);
    return;
  }
  if (health.is === 'failing')
    return raiseIncident(needs.db, { submissionId, kind: 'workflow-failing', detail: health.because });
  await resolve(needs, submission, ['workflow-failing', 'workflow-missing']);
  if (isToBeCompared(submission) || shown.includes('projection-lagging'))
    await compareProjection(needs, submissionId);
}

/** Nothing is written where nothing is shown. */
async function resolve({ db }: Needs, { id, shown }: Supervised, kinds: readonly Kind[]): Promise<void> {
  if (shown.some((kind) => kinds.includes(kind))) await resolveIncidents(db, { submissionId: id }, kinds);
}

/** Sends an interrupted submit again, with the key it had; where the workflow is gone, it is revived or the submit taken back. */
async function finishSubmit(needs: Needs, id: string, { command, since }: Submitting): Promise<void> {
  if (Date.now() - since < interruptedAfterMs || (await hasChanged(needs, id, command.key.id))) return;
  const { db } = needs;
  const sent = await sendAgain(needs, id, command);
  const isOver = sent === 'gone' && !(await revive(needs, id));
  if (sent === 'refused' || isOver) await db.transaction((tx) => unfreeze(tx, id, command.key.id));
  if (sent === 'accepted' || sent === 'refused' || isOver)
    await resolveIncidents(db, { submissionId: id }, ['submit-interrupted']);
  else await raiseIncident(db, { submissionId: id, kind: 'submit-interrupted', detail: sent });
}

/** The row was read a while ago; another submit may have come since. */
async function hasChanged({ db }: Needs, id: string, keyId: string): Promise<boolean> {
  const [now] = await db
    .select({ submitting: submissions.submitting })
    .from(submissions)
    .where(eq(submissions.id, id));
  return now?.submitting?.command.key.id !== keyId;
}

async function sendAgain({ client, taskQueue, db }: Needs, id: string, command: Submitting['command']) {
  try {
    const sent =
      command.kind === 'submit'
        ? await sendSubmit(client, taskQueue, command)
        : await sendCommand(client, id, command);
    return sent.outcome;
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown';
    await raiseIncident(db, { submissionId: id, kind: 'submit-interrupted', detail });
    throw error;
  }
}

/** A workflow that was lost begins anew from the audit trail; false when the submission has ended. */
async function revive({ db, client, taskQueue }: Needs, submissionId: string): Promise<boolean> {
  const state = fold((await eventRowsOf(db, submissionId)).map(toEvent));
  if (state === null || isClosed(state.is)) return false;
  await raiseIncident(db, { submissionId, kind: 'workflow-missing', detail: `version ${state.version}` });
  await resumeFromTrail(client, taskQueue, state);
  await resolveIncidents(db, { submissionId }, ['workflow-missing']);
  return true;
}
