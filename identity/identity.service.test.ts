import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../db/client.ts';
import { people, positions, tokens } from '../db/schema/index.ts';
import { person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { seededDatabase } from '../demo/seeded-database.fixture.ts';
import { refusalTo } from '../services/permission.ts';
import { authenticate } from './authenticate.ts';
import { sessionHours, signInAsDemoPerson, signOut } from './session.ts';
import { issueToken, listTokens, revokeToken, type TokenRequest } from './tokens.ts';

const drafter = person('xht-drafter');
const hour = 3_600_000;

const issue = (db: Database, request: Partial<TokenRequest> = {}) =>
  issueToken(db, {
    personId: drafter.id,
    name: 'Máy ở cơ quan',
    scopes: ['read', 'write'],
    expiresAt: new Date(Date.now() + hour),
    ...request,
  });

test('a token speaks for its person with the positions of today', async () => {
  const db = await seededDatabase();
  const { token, record } = await issue(db);
  expect(await authenticate(db, token, 'api')).toEqual({
    personId: drafter.id,
    name: drafter.name,
    language: 'vi',
    held: [{ role: 'drafter', unitId: unitId('XHT') }],
    mayWrite: true,
    standsInFor: [],
    isVerified: false,
    tokenId: record.id,
    via: 'api',
  });
});

test('a token that only reads may not write', async () => {
  const db = await seededDatabase();
  const { token } = await issue(db, { scopes: ['read'] });
  expect(await authenticate(db, token, 'api')).toMatchObject({ mayWrite: false });
});

test('a token is over at the instant when it expires', async () => {
  const db = await seededDatabase();
  const expiresAt = new Date('2027-01-01T00:00:00Z');
  const { token } = await issue(db, { expiresAt });
  expect(await authenticate(db, token, 'api', new Date(expiresAt.getTime() - 1))).not.toBeNull();
  expect(await authenticate(db, token, 'api', expiresAt)).toBeNull();
});

test('a revoked token is refused at the very next request, and only its owner can revoke it', async () => {
  const db = await seededDatabase();
  const { token, record } = await issue(db);
  const byAnother = { personId: person('ubnd-administrator').id, tokenId: record.id };
  expect(await revokeToken(db, byAnother)).toBe(false);
  expect(await authenticate(db, token, 'api')).not.toBeNull();
  expect(await revokeToken(db, { personId: drafter.id, tokenId: record.id })).toBe(true);
  expect(await authenticate(db, token, 'api')).toBeNull();
});

test('whoever is no longer active is refused at the very next request', async () => {
  const db = await seededDatabase();
  const { token } = await issue(db);
  await db.update(people).set({ active: false }).where(eq(people.id, drafter.id));
  expect(await authenticate(db, token, 'api')).toBeNull();
});

test('an ended position gives no right any more; whoever holds none may do nothing', async () => {
  const db = await seededDatabase();
  const { token } = await issue(db);
  await db.update(positions).set({ validTo: '2026-01-01' }).where(eq(positions.personId, drafter.id));
  const caller = await authenticate(db, token, 'api');
  if (caller === null) throw new Error('the person is known');
  expect(caller.held).toEqual([]);
  expect(refusalTo(caller, 'task:list')).toBe('no_position');
});

test('a position begins and ends with the day in Vietnam, not with the day in London', async () => {
  const db = await seededDatabase();
  const { token } = await issue(db, { expiresAt: new Date('2030-01-01') });
  await db
    .update(positions)
    .set({ validFrom: '2027-02-01', validTo: '2027-03-01' })
    .where(eq(positions.personId, drafter.id));
  const holdsAt = async (at: string) => (await authenticate(db, token, 'api', new Date(at)))?.held.length;
  expect(await holdsAt('2027-01-31T16:59:59Z')).toBe(0);
  expect(await holdsAt('2027-01-31T17:00:00Z')).toBe(1);
  expect(await holdsAt('2027-02-28T16:59:59Z')).toBe(1);
  expect(await holdsAt('2027-02-28T17:00:00Z')).toBe(0);
});

test('the secret is stored nowhere', async () => {
  const db = await seededDatabase();
  const { token, record } = await issue(db);
  const [row] = await db.select().from(tokens).where(eq(tokens.id, record.id));
  const kept = JSON.stringify([row, await listTokens(db, drafter.id)]);
  expect(kept).toContain(token.slice(0, 9));
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(token.slice(9, 20));
});

test('what is no token of ours opens nothing', async () => {
  const db = await seededDatabase();
  const strange = ['', 'tt_', 'tt_short', `tt_${'x'.repeat(43)}`, 'x'.repeat(46), "tt_' or true --"];
  for (const text of strange) expect([text, await authenticate(db, text, 'api')]).toEqual([text, null]);
});

test('one click signs a demo person in for twelve hours, on pages alone, until they sign out', async () => {
  const db = await seededDatabase();
  const session = await signInAsDemoPerson(db, drafter.id);
  if (session === null) throw new Error('demo people may sign in');
  const { token, expiresAt } = session;
  expect(await authenticate(db, token, 'page')).toMatchObject({
    mayWrite: true,
    standsInFor: [],
    isVerified: true,
    via: 'page',
  });
  expect(await authenticate(db, token, 'api')).toBeNull();
  expect(Math.abs(expiresAt.getTime() - Date.now() - sessionHours * hour)).toBeLessThan(60_000);
  expect(await authenticate(db, token, 'page', expiresAt)).toBeNull();
  await signOut(db, token);
  expect(await authenticate(db, token, 'page')).toBeNull();
});

test('a token for the API is no session', async () => {
  const db = await seededDatabase();
  const { token } = await issue(db);
  expect(await authenticate(db, token, 'page')).toBeNull();
});

test('nobody real is signed in by a click', async () => {
  const db = await seededDatabase();
  await db.update(people).set({ email: 'hanh@tuyenquang.gov.vn' }).where(eq(people.id, drafter.id));
  expect(await signInAsDemoPerson(db, drafter.id)).toBeNull();
});
