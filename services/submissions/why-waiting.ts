import { and, eq, isNull } from 'drizzle-orm';
import { absentAmong } from '../../db/absent.ts';
import type { Connection } from '../../db/client.ts';
import { activeAmong, holdersOf } from '../../db/holders.ts';
import { incidents, tasks } from '../../db/schema/index.ts';
import { standInsOf } from '../../db/stand-ins.ts';
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
  readonly people: readonly WaitedFor[];
  readonly since: Date;
  readonly due: Date;
  readonly overdue: boolean;
  /** What happens next if nobody acts, and when. */
  readonly next: { readonly type: string; readonly at: Date } | null;
};

/** Somebody who can act: in their own place or for others; `backOn` is their first day back when they are away. */
export type WaitedFor = {
  readonly id: string;
  readonly name: string;
  readonly onBehalfOf: readonly string[];
  readonly backOn: string | null;
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
  const unitIds = open.map(({ unitId }) => unitId);
  const [names, actors] = await Promise.all([namesOf(ctx.db, [], unitIds), actorsOf(ctx, row.kind, open)]);
  const marks = state === null ? [] : openMarks(state);
  return {
    state: row.state,
    stage: state === null ? null : (presentStage(state)?.key ?? null),
    tasks: open.map((task, index) => {
      const next = marks.find(
        ({ step }) => step === task.step || (step === 'author' && task.action === 'revise'),
      );
      return {
        step: task.step,
        action: task.action,
        unit: names.unit(task.unitId),
        roles: task.roles,
        people: actors[index] ?? [],
        since: task.openedAt,
        due: task.dueAt,
        overdue: task.overdue,
        next: next === undefined ? null : { type: next.type, at: new Date(next.at) },
      };
    }),
    settling: (state?.ledger.length ?? 0) > 0,
    incidents: wrong.map(({ kind, subject, firstAt, detail }) => ({ kind, subject, since: firstAt, detail })),
  };
}

type TaskRow = typeof tasks.$inferSelect;

/** For each task everyone active who can do it now, and who stands in for them, by name. */
async function actorsOf(
  { db }: Context,
  kind: string,
  open: readonly TaskRow[],
): Promise<readonly WaitingTask['people'][]> {
  const holders = await Promise.all(open.map((task) => actorIdsOf(db, task)));
  const present = await activeAmong(db, [...new Set(holders.flat())]);
  const standIns = await standInsOf(db, present, kind);
  const all = [...present, ...standIns.map(({ personId }) => personId)];
  const [names, away] = await Promise.all([namesOf(db, all, []), absentAmong(db, all)]);
  const told = (id: string, onBehalfOf: readonly string[]): WaitedFor => ({
    id,
    name: names.person(id),
    onBehalfOf,
    backOn: away.get(id) ?? null,
  });
  return holders.map((own) => {
    const holding = present.filter((id) => own.includes(id)).map((id) => told(id, []));
    const standing = standIns
      .filter(({ principalId, personId }) => own.includes(principalId) && !own.includes(personId))
      .map(({ personId, through, principalId }) =>
        told(personId, [...through, principalId].map(names.person)),
      );
    return [...holding, ...standing].toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
  });
}

async function actorIdsOf(db: Connection, task: TaskRow): Promise<readonly string[]> {
  const { assigneeId, escalatedUnitId, escalatedRole } = task;
  const [own, higher] = await Promise.all([
    assigneeId === null ? holdersOf(db, task) : [assigneeId],
    escalatedUnitId === null || escalatedRole === null
      ? []
      : holdersOf(db, { unitId: escalatedUnitId, roles: [escalatedRole] }),
  ]);
  return [...own, ...higher];
}
