import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { revisions } from '../../db/schema/revisions.ts';
import type { Content } from '../../domain/content/content.ts';

type Sent = { readonly id: string; readonly revision: number };

/** What was sent: a revision that arrived (the last one, if none is named), or null. One that is still on its way is not there yet. */
export async function sentRevision(
  db: Connection,
  submission: Sent,
  number = submission.revision,
): Promise<Content | null> {
  if (number > submission.revision) return null;
  const [found] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.submissionId, submission.id), eq(revisions.number, number)));
  return found?.content ?? null;
}
