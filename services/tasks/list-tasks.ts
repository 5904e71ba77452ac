import { asc, eq, sql } from 'drizzle-orm';
import { submissions, tasks, units } from '../../db/schema/index.ts';
import type { TaskAction } from '../../domain/approval/tasks.ts';
import type { Context } from '../context.ts';
import { cursorOf, type Page, pageSize, valuesIn } from '../cursor.ts';
import { requirePermission } from '../permission.ts';
import { namesOf } from '../submissions/names.ts';
import { type InboxPart, ownTasks, seatsOf } from './own-tasks.ts';

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
  /** Whose task it is, where the caller only stands in for somebody. */
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
};

export type TaskFilter = {
  readonly part?: InboxPart | undefined;
  readonly cursor?: string | undefined;
};

/** What waits for the caller: given to them, to a role that they hold, or to somebody they stand in for; due first. */
export async function listTasks(
  ctx: Pick<Context, 'db' | 'caller'>,
  { part, cursor }: TaskFilter = {},
): Promise<Page<InboxTask>> {
  requirePermission(ctx.caller, 'task:list');
  const { caller } = ctx;
  const [due, submissionId] = cursor === undefined ? [] : valuesIn(cursor, ['instant', 'id']);
  const after = due === undefined || submissionId === undefined ? undefined : { due, submissionId };
  const seats = seatsOf(caller);
  const own = ownTasks(seats, part, after, pageSize + 1);
  if (own === null) return { items: [], next: null };
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
      seat: sql<number>`own.seat`,
    })
    .from(tasks)
    .innerJoin(
      sql`${own} own`,
      sql`(own.submission_id, own.step, own.action) = (${tasks.submissionId}, ${tasks.step}, ${tasks.action})`,
    )
    .innerJoin(submissions, eq(submissions.id, tasks.submissionId))
    .innerJoin(units, eq(units.id, submissions.unitId))
    .orderBy(asc(tasks.dueAt), asc(tasks.submissionId))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const principalOf = (seat: number) => seats[seat]?.principal ?? null;
  const names = await namesOf(
    ctx.db,
    page.flatMap(({ seat }) => principalOf(seat) ?? []),
    [],
  );
  const items = page.map(({ assigneeId, seat, ...task }) => {
    const id = principalOf(seat);
    const onBehalfOf = id === null ? null : { id, name: names.person(id) };
    return { ...task, isMine: assigneeId === caller.personId, onBehalfOf };
  });
  const last = items.at(-1);
  return {
    items,
    next:
      rows.length > pageSize && last !== undefined
        ? cursorOf([last.due.toISOString(), last.submissionId])
        : null,
  };
}
