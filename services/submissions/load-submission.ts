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
  if (!uuid.test(submissionId)) throw new ServiceError({ code: 'not_found' });
  const [row] = await ctx.db.select().from(submissions).where(eq(submissions.id, submissionId));
  if (row === undefined) throw new ServiceError({ code: 'not_found' });
  requirePermission(ctx.caller, action, { submission: row });
  return row;
}

/** The submission with its whole record. */
export async function loadSubmission(ctx: Context, submissionId: string, action: Action): Promise<Loaded> {
  const row = await loadRow(ctx, submissionId, action);
  const events = (await eventRowsOf(ctx.db, submissionId)).map(toEvent);
  return { row, events, state: fold(events) };
}

/** Whether the record says that the submission has ended; a workflow that is gone without that was lost, and is revived. */
export async function hasEnded({ db }: Pick<Context, 'db'>, submissionId: string): Promise<boolean> {
  const state = fold((await eventRowsOf(db, submissionId)).map(toEvent));
  return state !== null && isClosed(state.is);
}
