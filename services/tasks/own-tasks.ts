import { type SQL, sql } from 'drizzle-orm';
import { tasks } from '../../db/schema/index.ts';
import type { Caller } from '../context.ts';

/** The last task of the page before. */
export type After = { readonly due: string; readonly submissionId: string };

/**
 * The keys of the caller's next tasks, due first: given to them, to a role that they hold, or passed over to one. Each part
 * reads no more than one page along its own index, however much waits in a unit.
 */
export function ownTasks({ personId, held }: Caller, after: After | undefined, limit: number): SQL {
  const later =
    after === undefined
      ? sql`true`
      : sql`(${tasks.dueAt}, ${tasks.submissionId}) > (${after.due}::timestamptz, ${after.submissionId}::uuid)`;
  const page = (which: SQL): SQL => sql`
    select ${tasks.submissionId}, ${tasks.step}, ${tasks.action}, ${tasks.dueAt} from ${tasks}
    where ${which} and ${later} order by ${tasks.dueAt}, ${tasks.submissionId} limit ${limit}`;
  const units = [...new Set(held.map(({ unitId }) => unitId))];
  const parts = [
    sql`(${page(sql`${tasks.assigneeId} = ${personId}`)})`,
    ...units.map((unitId) => {
      const roles = held.filter((one) => one.unitId === unitId).map(({ role }) => role);
      return ofRoles(unitId, roles, page);
    }),
    ...held.map(({ unitId, role }) => {
      const passedOver = sql`${tasks.escalatedUnitId} = ${unitId} and ${tasks.escalatedRole} = ${role}`;
      return sql`(${page(passedOver)})`;
    }),
  ];
  return sql`(${sql.join(parts, sql` union `)} order by due_at, submission_id limit ${limit})`;
}

/** Among the few sets of roles that tasks of a unit wait for, those with a role of the caller, each along the index. */
function ofRoles(unitId: string, roles: readonly string[], page: (which: SQL) => SQL): SQL {
  const ofUnit = sql`${tasks.unitId} = ${unitId} and ${tasks.assigneeId} is null`;
  const next = (which: SQL): SQL =>
    sql`select ${tasks.roles} from ${tasks} where ${ofUnit} and ${which} order by ${tasks.roles} limit 1`;
  return sql`(
    with recursive office(roles) as (
      (${next(sql`true`)})
      union all
      select (${next(sql`${tasks.roles} > office.roles`)}) from office where office.roles is not null
    )
    select own.* from office cross join lateral (${page(sql`${ofUnit} and ${tasks.roles} = office.roles`)}) own
    where office.roles && ${sql.param(roles)}::text[])`;
}
