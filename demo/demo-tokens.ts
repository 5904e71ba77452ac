import { createHmac } from 'node:crypto';
import { and, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { people, tokens } from '../db/schema/index.ts';
import { prefixOf, sha256Of, tokenOf } from '../identity/token-text.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';

const yearMs = 365 * 24 * 3_600_000;

/**
 * A token for every demo person, the same at every start: it follows from the installation's secret. Safe to repeat:
 * only its hash is stored, once. Expired ones are renewed, and each counts as verified just now; whoever is inactive or whose token was revoked is left out.
 */
export async function demoTokens(
  db: Database,
  secret: string,
): Promise<readonly { readonly person: DemoPerson; readonly token: string }[]> {
  const made = demoPeople.map((person) => ({ person, token: tokenFor(person, secret) }));
  const active = await activeOf(
    db,
    made.map(({ person }) => person.id),
  );
  const usable = made.filter(({ person }) => active.has(person.id));
  if (usable.length === 0) return [];
  const now = new Date();
  const expiresAt = new Date(now.getTime() + yearMs);
  const hashes = usable.map(({ token }) => sha256Of(token));
  await db
    .insert(tokens)
    .values(usable.map(({ person, token }) => tokenRow(person.id, token, expiresAt)))
    .onConflictDoNothing();
  await db
    .update(tokens)
    .set({ expiresAt })
    .where(and(inArray(tokens.sha256, hashes), isNull(tokens.revokedAt), lt(tokens.expiresAt, now)));
  await db
    .update(tokens)
    .set({ verifiedAt: now })
    .where(and(inArray(tokens.sha256, hashes), isNull(tokens.revokedAt)));
  const working = await db
    .select({ sha256: tokens.sha256 })
    .from(tokens)
    .where(and(inArray(tokens.sha256, hashes), isNull(tokens.revokedAt), gt(tokens.expiresAt, now)));
  const kept = new Set(working.map(({ sha256 }) => sha256));
  return usable.filter(({ token }) => kept.has(sha256Of(token)));
}

const tokenFor = ({ key }: DemoPerson, secret: string): string =>
  tokenOf(createHmac('sha256', secret).update(`demo token ${key}`).digest());

const tokenRow = (personId: string, token: string, expiresAt: Date) => ({
  personId,
  name: 'demo',
  prefix: prefixOf(token),
  sha256: sha256Of(token),
  scopes: ['read' as const, 'write' as const],
  expiresAt,
});

async function activeOf(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, [...ids]), eq(people.active, true)));
  return new Set(rows.map(({ id }) => id));
}
