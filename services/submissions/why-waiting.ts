import { and, eq, inArray, isNull } from 'drizzle-orm';
import { holdersOf } from '../../db/holders.ts';
import { incidents, people, tasks } from '../../db/schema/index.ts';
import { openMarks } from '../../domain/approval/clock.ts';
import { presentStage } from '../../domain/approval/process.ts';
import type { Context } from '../context.ts';
import { loadSubmission } from './load-submission.ts';
import { namesOf } from './names.ts';

/** Why a submission stands where it stands. */
export type Waiting = {
  readonly state: string;
  readonly stage: string | null;
  readonly tasks: readonly WaitingTask[];
  /** Money that the ledger is settling now. */
  readonly settling: boolean;
  readonly incidents: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly since: Date;
    readonly detail: string;
  }[];
};

export type WaitingTask = {
  readonly step: string;
  readonly action: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** Everyone who can act now, by name. Empty: nobody holds the role. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly since: Date;
  readonly due: Date;
  readonly overdue: boolean;
  /** What happens next if nobody acts, and when. */
  readonly next: { readonly type: string; readonly at: Date } | null;
};

/** Who is to act, since when, until when, what happens otherwise, and whether anything is wrong. */
export async function whyWaiting(ctx: Context, submissionId: string): Promise<Waiting> {
  const { row, state } = await loadSubmission(ctx, submissionId, 'submission:read');
  const [open, wrong] = await Promise.all([
    ctx.db.select().from(tasks).where(eq(tasks.submissionId, submissionId)),
    ctx.db
      .select()
      .from(incidents)
      .where(and(eq(incidents.submissionId, submissionId), isNull(incidents.resolvedAt))),
  ]);
  const names = await namesOf(
    ctx.db,
    [],
    open.map(({ unitId }) => unitId),
  );
  const marks = state === null ? [] : openMarks(state);
  const waiting: WaitingTask[] = [];
  for (const task of open) {
    const next = marks.find(
      ({ step }) => step === task.step || (step === 'author' && task.action === 'revise'),
    );
    waiting.push({
      step: task.step,
      action: task.action,
      unit: names.unit(task.unitId),
      roles: task.roles,
      people: await peopleFor(ctx, task),
      since: task.openedAt,
      due: task.dueAt,
      overdue: task.overdue,
      next: next === undefined ? null : { type: next.type, at: new Date(next.at) },
    });
  }
  return {
    state: row.state,
    stage: state === null ? null : (presentStage(state)?.key ?? null),
    tasks: waiting,
    settling: (state?.ledger.length ?? 0) > 0,
    incidents: wrong.map(({ kind, subject, firstAt, detail }) => ({ kind, subject, since: firstAt, detail })),
  };
}

async function peopleFor({ db }: Context, task: typeof tasks.$inferSelect) {
  const higher =
    task.escalatedUnitId === null || task.escalatedRole === null
      ? []
      : await holdersOf(db, { unitId: task.escalatedUnitId, roles: [task.escalatedRole] });
  const own = task.assigneeId === null ? await holdersOf(db, task) : [task.assigneeId];
  const ids = [...new Set([...own, ...higher])];
  if (ids.length === 0) return [];
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, ids), eq(people.active, true)))
    .orderBy(people.name);
}
