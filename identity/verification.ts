import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { tokens } from '../db/schema/tokens.ts';

export const verifiedForMinutes = 10;

/** Whether somebody proved once more who they are, not long ago. */
export const isFresh = (verifiedAt: Date | null, at: Date): boolean =>
  verifiedAt !== null && at.getTime() - verifiedAt.getTime() < verifiedForMinutes * 60_000;

/** Notes that whoever carries this session or token has just proved once more who they are. */
export async function markVerified(
  db: Connection,
  { personId, tokenId }: { readonly personId: string; readonly tokenId: string },
): Promise<boolean> {
  const marked = await db
    .update(tokens)
    .set({ verifiedAt: sql`now()` })
    .where(and(eq(tokens.id, tokenId), eq(tokens.personId, personId), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id });
  return marked.length > 0;
}
