import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { eq } from 'drizzle-orm';
import { createMailNudge } from '../../commands/mail.ts';
import type { Database, Transaction } from '../../db/client.ts';
import { chainStart, type EventRow, eventRowsOf, toEvent, toRows } from '../../db/event-rows.ts';
import { events as eventTable, submissions } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { digestOfState } from '../../domain/approval/state.ts';
import { digestOf } from '../../domain/digest.ts';
import type { Dependencies } from '../dependencies.ts';
import { raiseIncident, resolveIncidents } from './incidents.ts';
import { queueMail } from './queue-mail.ts';
import { replaceTasks } from './replace-tasks.ts';
import { updateSubmission } from './update-submission.ts';
import { reviewVacancies } from './vacancies.ts';

/** Events in order; `digest` is that of the state after the last of them. */
export type Projection = {
  readonly submissionId: string;
  readonly events: readonly Event[];
  readonly digest: string;
  readonly resent: boolean;
};

/** After this many failed attempts somebody should look. */
const attemptsBeforeIncident = 5;

export function createProjection({
  db,
  client,
  mailTaskQueue,
  log,
}: Pick<Dependencies, 'db' | 'client' | 'mailTaskQueue' | 'log'>) {
  const nudgeMail = createMailNudge(client, mailTaskQueue, (error) =>
    log.warn({ error }, 'mail was not nudged; its own timer will find it'),
  );
  return {
    /** Safe to repeat: an event's (submission, seq) is unique, what is there already is compared and passed over, and everything shares one transaction. */
    async project(projection: Projection): Promise<{ version: number }> {
      try {
        const { version, mails } = await db.transaction((tx) => projectIn(tx, projection));
        if (mails > 0) await nudgeMail();
        return { version };
      } catch (error) {
        await reportFailure(db, error, projection);
        throw error;
      }
    },
  };
}

async function reportFailure(db: Database, error: unknown, { submissionId }: Projection): Promise<void> {
  const { info } = Context.current();
  const diverged = error instanceof ApplicationFailure && error.type === 'diverged';
  if (!diverged && info.attempt < attemptsBeforeIncident) return;
  await raiseIncident(db, {
    submissionId,
    kind: diverged ? 'projection-diverged' : 'projection-failing',
    detail: '',
  });
}

async function projectIn(
  tx: Transaction,
  { submissionId, events, digest, resent }: Projection,
): Promise<{ version: number; mails: number }> {
  await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
    .for('update');
  const stored = await eventRowsOf(tx, submissionId);
  const have = stored.length;
  refuseDivergence(stored, events);
  const fresh = events.filter(({ seq }) => seq > have);
  if (fresh.length === 0) return { version: have, mails: 0 };
  if (fresh[0]?.seq !== have + 1) {
    if (resent)
      throw ApplicationFailure.retryable(`events ${have + 1} to ${fresh[0]?.seq} are missing`, 'gap');
    return { version: have, mails: 0 };
  }
  const before = fold(stored.map(toEvent));
  const state = fold(fresh, before);
  if (state === null || digestOfState(state) !== digest)
    throw ApplicationFailure.retryable(
      `the events do not give the workflow's state at ${state?.version}`,
      'diverged',
    );
  const rows = toRows(submissionId, fresh, stored.at(-1)?.hash ?? chainStart);
  // None of these reads what another writes, so none waits for another.
  await Promise.all([
    tx.insert(eventTable).values([...rows]),
    replaceTasks(tx, state),
    updateSubmission(tx, state, fresh),
    resolveIncidents(tx, { submissionId }, ['projection-failing', 'projection-diverged']),
  ]);
  const [mails] = await Promise.all([
    queueMail(tx, { before, after: state, fresh }),
    reviewVacancies(tx, submissionId),
  ]);
  return { version: state.version, mails };
}

/** The same sequence number with another content means that two histories exist: nothing may be written over it. */
function refuseDivergence(stored: readonly EventRow[], events: readonly Event[]): void {
  const known = new Map(stored.map((row) => [row.seq, row.digest]));
  const other = events.find((event) => known.has(event.seq) && known.get(event.seq) !== digestOf(event));
  if (other !== undefined)
    throw ApplicationFailure.retryable(`event ${other.seq} is recorded otherwise`, 'diverged');
}
