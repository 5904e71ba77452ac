import { and, eq, inArray, isNotNull, isNull, notExists, or, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { incidents, people, positions, revisions, submissions, tasks } from '../../db/schema/index.ts';
import { raiseIncident, resolveIncidents } from './incidents.ts';

const kind = 'role-vacant';

type Place = { readonly submissionId: string; readonly step: string };

/** Shows the tasks that wait for nobody, and takes back what is over: of one submission, or of all. */
export async function reviewVacancies(db: Connection, submissionId?: string): Promise<void> {
  // In this order: a vacancy that is shown meanwhile must not look like one that is over.
  const shown = await shownVacancies(db, submissionId);
  const vacant = await tasksWithoutHolders(db, submissionId);
  const known = new Set(shown.map(keyOf));
  for (const task of vacant)
    if (!known.has(keyOf(task)))
      await raiseIncident(db, {
        submissionId: task.submissionId,
        kind,
        subject: task.step,
        detail: task.roles.join(', '),
      });
  const still = new Set(vacant.map(keyOf));
  for (const past of shown)
    if (!still.has(keyOf(past)))
      await resolveIncidents(db, { submissionId: past.submissionId, subject: past.step }, [kind]);
}

const keyOf = ({ submissionId, step }: Place): string => `${submissionId}/${step}`;

const shownVacancies = (db: Connection, submissionId: string | undefined): Promise<Place[]> =>
  db
    .select({ submissionId: submissions.id, step: incidents.subject })
    .from(incidents)
    .innerJoin(submissions, eq(submissions.id, incidents.submissionId))
    .where(
      and(
        eq(incidents.kind, kind),
        isNull(incidents.resolvedAt),
        submissionId === undefined ? undefined : eq(incidents.submissionId, submissionId),
      ),
    );

/** Whoever wrote in a revision does not judge it; what is the unit's own to do is theirs. */
const notExcluded = or(
  inArray(tasks.action, ['revise', 'answer', 'report']),
  notExists(
    sql`(select 1 from ${revisions} where ${revisions.submissionId} = ${tasks.submissionId}
      and ${positions.personId} = any(${revisions.authors}))`,
  ),
);

/**
 * Tasks of a role that nobody active holds today, or only people whom the rules keep from it, and that no higher post was
 * given either; and tasks of an assignee who is no longer active.
 */
function tasksWithoutHolders(db: Connection, submissionId: string | undefined) {
  const holders = db
    .select({ id: positions.id })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(
      and(
        or(
          and(eq(positions.unitId, tasks.unitId), sql`${positions.role} = any(${tasks.roles})`),
          and(eq(positions.unitId, tasks.escalatedUnitId), eq(positions.role, tasks.escalatedRole)),
        ),
        eq(people.active, true),
        isCurrent,
        notExcluded,
      ),
    );
  const assignee = db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, tasks.assigneeId), eq(people.active, true)));
  return db
    .select({ submissionId: tasks.submissionId, step: tasks.step, roles: tasks.roles })
    .from(tasks)
    .where(
      and(
        submissionId === undefined ? undefined : eq(tasks.submissionId, submissionId),
        or(
          and(isNull(tasks.assigneeId), notExists(holders)),
          and(isNotNull(tasks.assigneeId), notExists(assignee)),
        ),
      ),
    );
}
