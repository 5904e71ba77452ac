import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { people, positions, tokens } from '../db/schema/index.ts';
import type { Caller } from './caller.ts';
import { isHeldAt } from './held-positions.ts';
import { noteUse } from './last-use.ts';
import { principalsOf, standsInAt } from './principals.ts';
import { isIdle } from './session.ts';
import { isToken, sha256Of } from './token-text.ts';
import { isFresh } from './verification.ts';

/**
 * Who a token speaks for, or null. 1. One query and no cache: what is revoked or ended is so for the very next request.
 * 2. Sessions belong to pages and the other tokens to the API: neither can be used in the other's place.
 * 3. A session that nobody used for long is over.
 * 4. Whoever holds no position any more is still known, so that the refusal can say why.
 */
export async function authenticate(
  db: Connection,
  token: string,
  via: Caller['via'],
  at: Date = new Date(),
): Promise<Caller | null> {
  if (!isToken(token)) return null;
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      language: people.language,
      tokenId: tokens.id,
      scopes: tokens.scopes,
      createdAt: tokens.createdAt,
      lastUsedAt: tokens.lastUsedAt,
      verifiedAt: tokens.verifiedAt,
      role: positions.role,
      unitId: positions.unitId,
      standsIn: standsInAt(at),
    })
    .from(tokens)
    .innerJoin(people, and(eq(people.id, tokens.personId), people.active))
    .leftJoin(positions, and(eq(positions.personId, people.id), isHeldAt(at)))
    .where(and(eq(tokens.sha256, sha256Of(token)), isNull(tokens.revokedAt), gt(tokens.expiresAt, at)))
    .orderBy(asc(positions.validFrom), asc(positions.id));
  const [first] = rows;
  if (first === undefined) return null;
  const isSession = first.scopes.includes('session');
  if (isSession !== (via === 'page') || (isSession && isIdle(first, at))) return null;
  if (isToBeNoted(first.lastUsedAt, at)) noteUse(db, first.tokenId, at);
  const { personId, name, language, scopes, standsIn, tokenId, verifiedAt } = first;
  const held = rows.flatMap(({ role, unitId }) =>
    role === null || unitId === null ? [] : [{ role, unitId }],
  );
  return {
    personId,
    name,
    language,
    held,
    mayWrite: isSession || scopes.includes('write'),
    standsInFor: standsIn ? await principalsOf(db, personId, at) : [],
    isVerified: isFresh(verifiedAt, at),
    tokenId,
    via,
  };
}

/** To the minute is enough. */
const isToBeNoted = (lastUsedAt: Date | null, at: Date): boolean =>
  lastUsedAt === null || at.getTime() - lastUsedAt.getTime() >= 60_000;
