import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { people, positions, tokens } from '../db/schema/index.ts';
import type { Caller } from './caller.ts';
import { isHeldAt } from './held-positions.ts';
import { isToken, sha256Of } from './token-text.ts';

/**
 * Who a token speaks for, or null. 1. One query and no cache: what is revoked or ended is so for the very next request.
 * 2. Sessions belong to pages and the other tokens to the API: neither can be used in the other's place.
 * 3. Whoever holds no position any more is still known, so that the refusal can say why.
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
      scopes: tokens.scopes,
      role: positions.role,
      unitId: positions.unitId,
    })
    .from(tokens)
    .innerJoin(people, and(eq(people.id, tokens.personId), people.active))
    .leftJoin(positions, and(eq(positions.personId, people.id), isHeldAt(at)))
    .where(and(eq(tokens.sha256, sha256Of(token)), isNull(tokens.revokedAt), gt(tokens.expiresAt, at)))
    .orderBy(asc(positions.validFrom), asc(positions.id));
  const [first] = rows;
  if (first === undefined) return null;
  const isSession = first.scopes.includes('session');
  if (isSession !== (via === 'page')) return null;
  const { personId, name, language, scopes } = first;
  const held = rows.flatMap(({ role, unitId }) =>
    role === null || unitId === null ? [] : [{ role, unitId }],
  );
  return {
    personId,
    name,
    language,
    held,
    mayWrite: isSession || scopes.includes('write'),
    standsInFor: [],
    isVerified: true,
    via,
  };
}
