import { eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { drafts } from '../../db/schema/drafts.ts';
import { ServiceError } from '../service-error.ts';

/** What is being written, with its version. */
export async function draftRow(db: Connection, submissionId: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.submissionId, submissionId));
  if (draft === undefined) throw new ServiceError({ code: 'not_found' });
  return draft;
}
