import { progressOf } from '../../commands/workflow-health.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import type { incidents, submissions } from '../../db/schema/index.ts';
import { fold } from '../../domain/approval/evolve.ts';
import { digestOfState } from '../../domain/approval/state.ts';
import type { Dependencies } from '../dependencies.ts';
import { raiseIncident, resolveIncidents } from '../projection/incidents.ts';

/** An open submission as a walk finds it. */
export type Supervised = Pick<
  typeof submissions.$inferSelect,
  'id' | 'version' | 'updatedAt' | 'submitting'
> & {
  /** A task is past its date, and the clock has not said so. */
  readonly hasMissedDue: boolean;
  readonly shown: readonly (typeof incidents.$inferSelect)['kind'][];
};

/** What moved lately was projected lately. */
const restingMs = 2 * 60_000;
/** Asking a workflow may mean replaying it: every one is asked once in so many rounds, and at once where something points to it. */
const everyRounds = 60;

export function isToBeCompared(
  { id, updatedAt, hasMissedDue }: Supervised,
  now: number = Date.now(),
): boolean {
  if (hasMissedDue) return true;
  if (now - updatedAt.getTime() < restingMs) return false;
  return Number.parseInt(id.slice(-6), 16) % everyRounds === Math.floor(now / 60_000) % everyRounds;
}

/** Whether PostgreSQL has what the workflow has: all of it, and the same. */
export async function compareProjection(
  { db, client }: Pick<Dependencies, 'db' | 'client'>,
  submissionId: string,
): Promise<void> {
  const { version, digest } = await progressOf(client, submissionId);
  const state = fold((await eventRowsOf(db, submissionId)).map(toEvent));
  const have = state?.version ?? 0;
  // More than was asked for: it went on between the two questions.
  if (have > version) return;
  if (have < version)
    return raiseIncident(db, {
      submissionId,
      kind: 'projection-lagging',
      detail: `${have} of ${version}`,
    });
  if (state !== null && digestOfState(state) !== digest)
    return raiseIncident(db, { submissionId, kind: 'projection-diverged', detail: `version ${version}` });
  await resolveIncidents(db, { submissionId }, ['projection-lagging']);
}
