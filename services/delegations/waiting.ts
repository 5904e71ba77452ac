import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { isCurrent } from '../../db/holders.ts';
import { positions, submissions, tasks } from '../../db/schema/index.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';

/** How many tasks wait for a person now: given to them, or to a role that they hold. */
export async function countWaiting(
  db: Connection,
  personId: string,
  kinds: readonly SubmissionKind[] | null,
): Promise<number> {
  const ofRole = sql`${tasks.assigneeId} is null and exists (select 1 from ${positions}
    where ${positions.personId} = ${personId} and ${positions.unitId} = ${tasks.unitId}
      and ${positions.role} = any(${tasks.roles}) and ${isCurrent})`;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(tasks)
    .innerJoin(submissions, eq(submissions.id, tasks.submissionId))
    .where(
      and(
        sql`(${tasks.assigneeId} = ${personId} or (${ofRole}))`,
        kinds === null ? undefined : inArray(submissions.kind, [...kinds]),
      ),
    );
  return row?.count ?? 0;
}
