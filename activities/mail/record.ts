import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { eventRowsOf, toEvent } from '../../db/event-rows.ts';
import { submissions } from '../../db/schema/submissions.ts';
import type { Event } from '../../domain/approval/event.ts';

/** A submission's row and its whole history. */
export type SubmissionRecord = {
  readonly submission: Pick<
    typeof submissions.$inferSelect,
    'id' | 'fileNumber' | 'title' | 'unitId' | 'year'
  >;
  readonly events: readonly Event[];
};

export async function recordOf(db: Connection, submissionId: string): Promise<SubmissionRecord> {
  const [submission] = await db.select().from(submissions).where(eq(submissions.id, submissionId));
  if (submission === undefined) throw new Error(`there is no submission ${submissionId}`);
  return { submission, events: (await eventRowsOf(db, submissionId)).map(toEvent) };
}
