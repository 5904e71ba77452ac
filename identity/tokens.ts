import { and, desc, eq, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { type tokenScope, tokens } from '../db/schema/tokens.ts';
import { newToken, prefixOf, sha256Of } from './token-text.ts';

export type TokenScope = (typeof tokenScope.enumValues)[number];

export type TokenRequest = {
  readonly personId: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: Date;
  /** Where whoever receives it has just proved who they are. */
  readonly verifiedAt?: Date;
};

/** What is known of a token afterwards; the token itself is not. */
export type TokenRecord = Omit<typeof tokens.$inferSelect, 'sha256' | 'verifiedAt'>;

const shown = {
  id: tokens.id,
  personId: tokens.personId,
  name: tokens.name,
  prefix: tokens.prefix,
  scopes: tokens.scopes,
  expiresAt: tokens.expiresAt,
  revokedAt: tokens.revokedAt,
  lastUsedAt: tokens.lastUsedAt,
  createdAt: tokens.createdAt,
};

/** Makes a token; this answer is the only place where it can ever be read. */
export async function issueToken(
  db: Connection,
  { scopes, ...request }: TokenRequest,
): Promise<{ readonly token: string; readonly record: TokenRecord }> {
  const token = newToken();
  const kept = { ...request, scopes: [...scopes], prefix: prefixOf(token), sha256: sha256Of(token) };
  const [record] = await db.insert(tokens).values(kept).returning(shown);
  if (record === undefined) throw new Error('the token was not stored');
  return { token, record };
}

/** Ends a token for the very next request; false when the person has no such token. Ending it twice keeps the first end. */
export async function revokeToken(
  db: Connection,
  { personId, tokenId }: { readonly personId: string; readonly tokenId: string },
): Promise<boolean> {
  const ended = await db
    .update(tokens)
    .set({ revokedAt: sql`coalesce(${tokens.revokedAt}, now())` })
    .where(and(eq(tokens.id, tokenId), eq(tokens.personId, personId)))
    .returning({ id: tokens.id });
  return ended.length > 0;
}

/** Everything a person ever got, sessions too, newest first. */
export const listTokens = (db: Connection, personId: string): Promise<TokenRecord[]> =>
  db
    .select(shown)
    .from(tokens)
    .where(eq(tokens.personId, personId))
    .orderBy(desc(tokens.createdAt), desc(tokens.id));
