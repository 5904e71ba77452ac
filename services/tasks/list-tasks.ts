import { asc, eq, sql } from 'drizzle-orm';
import { submissions, tasks, units } from '../../db/schema/index.ts';
import type { TaskAction } from '../../domain/approval/tasks.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { ownTasks } from './own-tasks.ts';

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
  ctx: Pick<Context, 'db' | 'caller'>,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<Page<InboxTask>> {
  requirePermission(ctx.caller, 'task:list');
  const { caller } = ctx;
  const [due, submissionId] = cursor === undefined ? [] : valuesIn(cursor, ['instant', 'id']);
  const after = due === undefined || submissionId === undefined ? undefined : { due, submissionId };
  const own = ownTasks(caller, after, pageSize + 1);
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
      sql`(${tasks.submissionId}, ${tasks.step}, ${tasks.action}) in (select submission_id, step, action from ${own} own)`,
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
