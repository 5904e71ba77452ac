import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { toEvent } from '../../db/event-rows.ts';
import { events } from '../../db/schema/events.ts';
import type { Definition } from '../../domain/definition/definition.ts';

/** The definition that a submission keeps: its first event brought it. */
export async function pinnedDefinition(db: Connection, submissionId: string): Promise<Definition> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.submissionId, submissionId), eq(events.seq, 1)));
  const first = row === undefined ? null : toEvent(row);
  if (first?.type !== 'submitted') throw new Error(`submission ${submissionId} does not begin with a submit`);
  return first.data.definition;
}
