import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { events, submissions } from '../../db/schema/index.ts';
import { fold } from '../../domain/approval/evolve.ts';
import type { Assignee, State } from '../../domain/approval/state.ts';
import { isClosed, submissionStates } from '../../domain/approval/submission-state.ts';

type Place = {
  readonly submissionId: string;
  readonly step: string;
  readonly fileNumber: string | null;
  readonly title: string;
};
/** A step that was given to the person, or that they took. */
export type HeldTask = Place & {
  readonly work: Assignee['work'];
  readonly rootUnitId: string;
  readonly state: State;
};
/** What a person has in hand: steps of theirs, and proposals of theirs that wait to be signed. */
export type HeldWork = { readonly tasks: readonly HeldTask[]; readonly proposals: readonly Place[] };

const openStates = submissionStates.filter((state) => state !== 'draft' && !isClosed(state));

/** Found in the record of what is under way, so that what waits for an explanation is not missed. */
export async function heldWorkOf(db: Connection, personId: string): Promise<HeldWork> {
  const touched = db
    .select({ id: events.submissionId })
    .from(events)
    .innerJoin(submissions, eq(submissions.id, events.submissionId))
    .where(and(inArray(submissions.state, [...openStates]), or(proposedBy(personId), givenTo(personId))));
  const rows = await db
    .select({
      submissionId: submissions.id,
      fileNumber: submissions.fileNumber,
      title: submissions.title,
      rootUnitId: submissions.rootUnitId,
    })
    .from(submissions)
    .where(inArray(submissions.id, touched))
    .orderBy(submissions.id);
  const tasks: HeldTask[] = [];
  const proposals: Place[] = [];
  for (const { rootUnitId, ...row } of rows) {
    const state = fold((await eventRowsOf(db, row.submissionId)).map(toEvent));
    for (const { key: step, assignee, proposal } of state?.open ?? []) {
      if (state !== null && assignee?.personId === personId)
        tasks.push({ ...row, step, work: assignee.work, rootUnitId, state });
      if (proposal?.persons.includes(personId) === true) proposals.push({ ...row, step });
    }
  }
  return { tasks, proposals };
}

const proposedBy = (personId: string): SQL =>
  sql`(${events.type} = 'proposed' and ${events.actor} ->> 'personId' = ${personId})`;

const givenTo = (personId: string): SQL =>
  sql`(${events.type} in ('assigned', 'claimed') and ${events.data} -> 'assignee' ->> 'personId' = ${personId})`;
