import { eq } from 'drizzle-orm';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { submissions } from '../../db/schema/submissions.ts';
import type { Event } from '../../domain/approval/event.ts';
import { fold } from '../../domain/approval/evolve.ts';
import type { State } from '../../domain/approval/state.ts';
import { isClosed } from '../../domain/approval/submission-state.ts';
import type { Context } from '../context.ts';
import { type Action, requirePermission } from '../permission.ts';
import { ServiceError } from '../service-error.ts';

export type SubmissionRow = typeof submissions.$inferSelect;
/** A submission with its record; `state` is null until the first submit arrived. */
export type Loaded = {
  readonly row: SubmissionRow;
  readonly events: readonly Event[];
  readonly state: State | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The row, when the caller may do this with it; what one may not read is not found. */
export async function loadRow(ctx: Context, submissionId: string, action: Action): Promise<SubmissionRow> {
  return permitted(ctx, action, await rowOf(ctx, submissionId));
}

/** The submission with its whole record. */
export async function loadSubmission(ctx: Context, submissionId: string, action: Action): Promise<Loaded> {
  // Asked for together: whoever may read the one may read the other, and few are turned away.
  const [found, stored] = await Promise.all([
    rowOf(ctx, submissionId),
    uuid.test(submissionId) ? eventRowsOf(ctx.db, submissionId) : [],
  ]);
  const row = permitted(ctx, action, found);
  const events = stored.map(toEvent);
  return { row, events, state: fold(events) };
}

async function rowOf({ db }: Context, submissionId: string): Promise<SubmissionRow | undefined> {
  if (!uuid.test(submissionId)) return undefined;
  const [row] = await db.select().from(submissions).where(eq(submissions.id, submissionId));
  return row;
}

function permitted({ caller }: Context, action: Action, row: SubmissionRow | undefined): SubmissionRow {
  if (row === undefined) throw new ServiceError({ code: 'not_found' });
  requirePermission(caller, action, { submission: row });
  return row;
}

/** Whether the record says that the submission has ended; a workflow that is gone without that was lost, and is revived. */
export async function hasEnded({ db }: Pick<Context, 'db'>, submissionId: string): Promise<boolean> {
  const state = fold((await eventRowsOf(db, submissionId)).map(toEvent));
  return state !== null && isClosed(state.is);
}
