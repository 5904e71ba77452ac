import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { incidents } from '../../db/schema/incidents.ts';

type Incident = Pick<typeof incidents.$inferInsert, 'submissionId' | 'kind' | 'detail' | 'subject'>;

/** Notes that something keeps a submission from moving; the same thing again counts up. */
export async function raiseIncident(db: Connection, incident: Incident): Promise<void> {
  await db
    .insert(incidents)
    .values(incident)
    .onConflictDoUpdate({
      target: [incidents.submissionId, incidents.kind, incidents.subject],
      set: {
        detail: incident.detail,
        occurrences: sql`${incidents.occurrences} + 1`,
        // Since when: what was over and comes back begins anew.
        firstAt: sql`case when ${incidents.resolvedAt} is null then ${incidents.firstAt} else now() end`,
        lastAt: sql`now()`,
        resolvedAt: null,
      },
    });
}

/** What incidents are about: a submission, one thing within it, the whole installation (null), or one thing everywhere. */
type About =
  | { readonly submissionId: string | null; readonly subject?: string }
  | { readonly submissionId?: never; readonly subject: string };

/** Notes that it is over. */
export async function resolveIncidents(
  db: Connection,
  { submissionId, subject }: About,
  kinds: readonly Incident['kind'][],
): Promise<void> {
  await db
    .update(incidents)
    .set({ resolvedAt: sql`now()` })
    .where(
      and(
        submissionId === undefined
          ? undefined
          : submissionId === null
            ? isNull(incidents.submissionId)
            : eq(incidents.submissionId, submissionId),
        subject === undefined ? undefined : eq(incidents.subject, subject),
        inArray(incidents.kind, [...kinds]),
        isNull(incidents.resolvedAt),
      ),
    );
}
