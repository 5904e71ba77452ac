import { Context } from '@temporalio/activity';
import { and, asc, gt, isNotNull, notInArray, or } from 'drizzle-orm';
import { healthOf, resumeFromTrail, sendCommand, sendSubmit } from '../commands/approval.ts';
import { eventRowsOf, toEvent } from '../db/event-rows.ts';
import { unfreeze } from '../db/freeze.ts';
import { submissions } from '../db/schema/index.ts';
import { fold } from '../domain/approval/evolve.ts';
import { closedStates, isClosed } from '../domain/approval/submission-state.ts';
import { writeCheckpoint } from './checkpoint.ts';
import type { Dependencies } from './dependencies.ts';
import { raiseIncident, resolveIncidents } from './projection/incidents.ts';
import { reviewVacancies } from './projection/vacancies.ts';

type Submission = typeof submissions.$inferSelect;
type Needs = Pick<Dependencies, 'db' | 'client' | 'log' | 'taskQueue'>;

const firstId = '00000000-0000-0000-0000-000000000000';
const page = 200;
/** Looked after at once: quick enough for thousands of submissions a round, without being felt by those who wait for answers. */
const atOnce = 8;
/** A submit that is younger may still be under way. */
const interruptedAfterMs = 15_000;

export const createSupervision = (needs: Needs & Pick<Dependencies, 'secret'>) => ({
  /**
   * Safe to repeat: every repair asks first whether it is still needed, and uses the key of what it finishes.
   * A repeat goes on where the attempt before it was, so that the end of a long list is reached too.
   */
  async superviseSubmissions(): Promise<{ seen: number }> {
    await reviewVacancies(needs.db).catch((error: unknown) =>
      needs.log.warn({ error }, 'could not look for roles that nobody holds'),
    );
    let after = String(Context.current().info.heartbeatDetails ?? firstId);
    for (let seen = 0; ; ) {
      const rows = await openSubmissions(needs, after);
      for (let first = 0; first < rows.length; first += atOnce) {
        const some = rows.slice(first, first + atOnce);
        await Promise.all(some.map((row) => lookAfter(needs, row)));
        Context.current().heartbeat(some.at(-1)?.id);
      }
      seen += rows.length;
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return { seen };
      after = last.id;
    }
  },

  /** Safe to repeat: only chains that grew are signed, under a lock. */
  async signCheckpoint(): Promise<void> {
    await writeCheckpoint(needs.db, needs.secret);
  },
});

const openSubmissions = ({ db }: Needs, after: string): Promise<Submission[]> =>
  db
    .select()
    .from(submissions)
    .where(
      and(
        gt(submissions.id, after),
        or(notInArray(submissions.state, ['draft', ...closedStates]), isNotNull(submissions.submitting)),
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(page);

/** What cannot be done for one submission is tried again in the next round, and keeps the others from nothing. */
const lookAfter = (needs: Needs, row: Submission): Promise<void> =>
  supervise(needs, row).catch((error: unknown) =>
    needs.log.warn({ error, submissionId: row.id }, 'could not look after a submission'),
  );

async function supervise(needs: Needs, submission: Submission): Promise<void> {
  if (submission.submitting !== null) return finishSubmit(needs, submission);
  const health = await healthOf(needs.client, submission.id);
  if (health === 'missing') {
    await revive(needs, submission.id);
    return;
  }
  if (health === 'failing')
    return raiseIncident(needs.db, { submissionId: submission.id, kind: 'workflow-failing', detail: '' });
  await resolveIncidents(needs.db, { submissionId: submission.id }, ['workflow-failing', 'workflow-missing']);
}

/** Sends an interrupted submit again, with the key it had; where the workflow is gone, it is revived or the submit taken back. */
async function finishSubmit(needs: Needs, { id, submitting }: Submission): Promise<void> {
  if (submitting === null || Date.now() - submitting.since < interruptedAfterMs) return;
  const { db, client, taskQueue } = needs;
  const { command } = submitting;
  const sent =
    command.kind === 'submit'
      ? await sendSubmit(client, taskQueue, command)
      : await sendCommand(client, id, command);
  const isOver = sent.outcome === 'gone' && !(await revive(needs, id));
  if (sent.outcome === 'refused' || isOver) await db.transaction((tx) => unfreeze(tx, id, command.key.id));
  if (sent.outcome === 'accepted' || sent.outcome === 'refused' || isOver)
    await resolveIncidents(db, { submissionId: id }, ['submit-interrupted']);
  else await raiseIncident(db, { submissionId: id, kind: 'submit-interrupted', detail: sent.outcome });
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
