import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { submissions, tasks, units } from '../../db/schema/index.ts';
import type { TaskAction } from '../../domain/approval/tasks.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';

export type InboxTask = {
  readonly submissionId: string;
  readonly step: string;
  readonly action: TaskAction;
  readonly round: number;
  readonly fileNumber: string | null;
  readonly title: string;
  readonly unitName: string;
  readonly total: number;
  readonly since: Date;
  readonly due: Date;
  readonly overdue: boolean;
  readonly isMine: boolean;
};

/** What waits for the caller: given to them, or to a role that they hold; due first. */
export async function listTasks(
  ctx: Context,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<Page<InboxTask>> {
  requirePermission(ctx.caller, 'task:list');
  const { caller } = ctx;
  const [afterDue, afterId] = cursor === undefined ? [] : valuesIn(cursor, ['instant', 'id']);
  const rows = await ctx.db
    .select({
      submissionId: tasks.submissionId,
      step: tasks.step,
      action: tasks.action,
      round: tasks.round,
      fileNumber: submissions.fileNumber,
      title: submissions.title,
      unitName: units.name,
      total: submissions.total,
      since: tasks.openedAt,
      due: tasks.dueAt,
      overdue: tasks.overdue,
      assigneeId: tasks.assigneeId,
    })
    .from(tasks)
    .innerJoin(submissions, eq(submissions.id, tasks.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .where(
      and(
        or(
          eq(tasks.assigneeId, caller.personId),
          ...caller.held.map(({ unitId, role }) =>
            or(
              and(
                sql`${tasks.assigneeId} is null`,
                eq(tasks.unitId, unitId),
                sql`${role} = any(${tasks.roles})`,
              ),
              and(eq(tasks.escalatedUnitId, unitId), eq(tasks.escalatedRole, role)),
            ),
          ),
        ),
        afterDue === undefined || afterId === undefined
          ? undefined
          : or(
              gt(tasks.dueAt, new Date(afterDue)),
              and(eq(tasks.dueAt, new Date(afterDue)), gt(tasks.submissionId, afterId)),
            ),
      ),
    )
    .orderBy(asc(tasks.dueAt), asc(tasks.submissionId))
    .limit(pageSize + 1);
  const items = rows
    .slice(0, pageSize)
    .map(({ assigneeId, ...task }) => ({ ...task, isMine: assigneeId === caller.personId }));
  const last = items.at(-1);
  return {
    items,
    next:
      rows.length > pageSize && last !== undefined
        ? cursorOf([last.due.toISOString(), last.submissionId])
        : null,
  };
}
