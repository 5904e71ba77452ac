import { and, arrayContains, desc, eq, gt, isNull, like, ne } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { people } from '../db/schema/people.ts';
import { tokens } from '../db/schema/tokens.ts';
import { sha256Of } from './token-text.ts';
import { issueToken } from './tokens.ts';

/** A session ends after so long, and earlier when nobody used it for `idleHours`. */
export const sessionHours = 12;
export const idleHours = 2;
const hourMs = 3_600_000;

/** Through which door somebody came in. */
export const doors = ['password', 'link', 'sso', 'demo'] as const;
export type Door = (typeof doors)[number];

export type Session = { readonly token: string; readonly expiresAt: Date; readonly tokenId: string };

/** Nobody real has such an address: RFC 2606 keeps `.example` for examples. */
export const isDemoAddress = like(people.email, '%.example');

/** A new session for whoever has just proved who they are. */
export async function openSession(db: Connection, personId: string, door: Door): Promise<Session> {
  const verifiedAt = new Date();
  const expiresAt = new Date(verifiedAt.getTime() + sessionHours * hourMs);
  const request = { personId, name: door, scopes: ['session'] as const, expiresAt, verifiedAt };
  const { token, record } = await issueToken(db, request);
  return { token, expiresAt, tokenId: record.id };
}

/** A session for a demo person without any proof; null for everybody else. Only a demo may offer it. */
export async function signInAsDemoPerson(db: Connection, personId: string): Promise<Session | null> {
  return (await isDemoPerson(db, personId)) ? openSession(db, personId, 'demo') : null;
}

export async function isDemoPerson(db: Connection, personId: string): Promise<boolean> {
  const [person] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), people.active, eq(people.isMachine, false), isDemoAddress));
  return person !== undefined;
}

/** Whether a session was left alone for so long that it has ended. */
export const isIdle = (
  { lastUsedAt, createdAt }: { readonly lastUsedAt: Date | null; readonly createdAt: Date },
  at: Date,
): boolean => at.getTime() - Math.max(lastUsedAt?.getTime() ?? 0, createdAt.getTime()) > idleHours * hourMs;

/** Ends the session that a browser holds. */
export async function signOut(db: Connection, token: string): Promise<void> {
  await db
    .update(tokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(tokens.sha256, sha256Of(token)), isNull(tokens.revokedAt)));
}

/** A person's sessions that are not over, newest first. */
export async function listSessions(db: Connection, personId: string, at = new Date()) {
  const rows = await db
    .select({
      id: tokens.id,
      door: tokens.name,
      createdAt: tokens.createdAt,
      lastUsedAt: tokens.lastUsedAt,
      expiresAt: tokens.expiresAt,
    })
    .from(tokens)
    .where(and(isSessionOf(personId), gt(tokens.expiresAt, at)))
    .orderBy(desc(tokens.createdAt), desc(tokens.id));
  return rows.filter((row) => !isIdle(row, at));
}

/** Ends all sessions of a person but one; how many there were. */
export async function endSessions(db: Connection, personId: string, butId: string | null): Promise<number> {
  const ended = await db
    .update(tokens)
    .set({ revokedAt: new Date() })
    .where(and(isSessionOf(personId), butId === null ? undefined : ne(tokens.id, butId)))
    .returning({ id: tokens.id });
  return ended.length;
}

const isSessionOf = (personId: string) =>
  and(eq(tokens.personId, personId), isNull(tokens.revokedAt), arrayContains(tokens.scopes, ['session']));
