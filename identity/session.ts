import { and, eq, isNull, like } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { people } from '../db/schema/people.ts';
import { tokens } from '../db/schema/tokens.ts';
import { sha256Of } from './token-text.ts';
import { issueToken } from './tokens.ts';

export const sessionHours = 12;

/** Nobody real has such an address: RFC 2606 keeps `.example` for examples. */
export const isDemoAddress = like(people.email, '%.example');

/** A session for a demo person without any proof; null for everybody else. Only a demo may offer it. */
export async function signInAsDemoPerson(
  db: Connection,
  personId: string,
): Promise<{ readonly token: string; readonly expiresAt: Date } | null> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), people.active, isDemoAddress));
  if (person === undefined) return null;
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000);
  const { token } = await issueToken(db, { personId, name: 'session', scopes: ['session'], expiresAt });
  return { token, expiresAt };
}

/** Ends the session that a browser holds. */
export async function signOut(db: Connection, token: string): Promise<void> {
  await db
    .update(tokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(tokens.sha256, sha256Of(token)), isNull(tokens.revokedAt)));
}
