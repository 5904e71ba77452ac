import { expect, test } from 'vitest';
import * as schema from '../../db/schema/index.ts';
import { asking } from '../../demo/asking.fixture.ts';
import { person } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { authenticate } from '../../identity/authenticate.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { demoSignIn, listDemoSignIns } from './demo-sign-in.ts';
import { me } from './me.ts';
import { createOwnToken, listOwnTokens, type NewToken, revokeOwnToken } from './own-tokens.ts';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const wanted: NewToken = { name: 'Báo cáo hằng tuần', scopes: ['read'], expiresAt: inDays(30) };

test('a new token works, is listed, and stops at the very next request once revoked', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'xht-drafter');
  const { token, ...made } = await createOwnToken(ctx, wanted);
  expect(await authenticate(db, token ?? '', 'api')).toMatchObject({
    personId: person('xht-drafter').id,
    mayWrite: false,
  });
  expect(await listOwnTokens(ctx)).toContainEqual(made);
  await revokeOwnToken(ctx, made.id);
  expect(await authenticate(db, token ?? '', 'api')).toBeNull();
  expect((await listOwnTokens(ctx)).find(({ id }) => id === made.id)?.revokedAt).not.toBeNull();
});

test('a token is shown once: the same request again makes no other and does not repeat it', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'xht-drafter');
  const first = await createOwnToken(ctx, wanted);
  expect(await createOwnToken(ctx, wanted)).toEqual({ ...first, token: null });
  expect(await problemOf(createOwnToken(ctx, { ...wanted, name: 'khác' }))).toEqual({ code: 'key_reused' });
});

test('no table holds a token that was made', async () => {
  const db = await seededDatabase();
  const { token } = await createOwnToken(await asking(db, 'xht-drafter'), wanted);
  if (token === null) throw new Error('it is shown');
  const rows = [await db.select().from(schema.answers), await db.select().from(schema.tokens)];
  expect(JSON.stringify(rows)).toContain(wanted.name);
  expect(JSON.stringify(rows)).not.toContain(token.slice(9));
});

const faulty: readonly (readonly [Partial<NewToken>, string, string])[] = [
  [{ expiresAt: inDays(367) }, '/expiresAt', 'expiry_over_a_year'],
  [{ expiresAt: inDays(-1) }, '/expiresAt', 'expiry_not_ahead'],
  [{ expiresAt: 'some day' }, '/expiresAt', 'expiry_not_ahead'],
  [{ scopes: [] }, '/scopes', 'scope_missing'],
  [{ name: ' ' }, '/name', 'name_missing'],
  [{ name: 'x'.repeat(101) }, '/name', 'name_too_long'],
];

test('a token lives a year at most, has a name and says what it may do', async () => {
  const db = await seededDatabase();
  for (const [change, pointer, message] of faulty) {
    const refused = createOwnToken(await asking(db, 'xht-drafter'), { ...wanted, ...change });
    expect(await problemOf(refused)).toEqual({ code: 'invalid', faults: [{ pointer, message }] });
  }
});

test('what is wrong with a new token is told all at once', async () => {
  const ctx = await asking(await seededDatabase(), 'xht-drafter');
  const problem = await problemOf(createOwnToken(ctx, { name: '', scopes: [], expiresAt: inDays(400) }));
  expect(problem.code === 'invalid' ? problem.faults.map(({ pointer }) => pointer) : problem).toEqual([
    '/name',
    '/scopes',
    '/expiresAt',
  ]);
});

test('a token that only reads makes no tokens', async () => {
  const ctx = await asking(await seededDatabase(), 'xht-drafter', { scopes: ['read'] });
  const problem = { code: 'forbidden', because: 'token_reads_only' };
  expect(await problemOf(createOwnToken(ctx, wanted))).toEqual(problem);
});

test('nobody sees or revokes another’s token', async () => {
  const db = await seededDatabase();
  const { id } = await createOwnToken(await asking(db, 'xht-drafter'), wanted);
  const other = await asking(db, 'ubnd-administrator');
  expect((await listOwnTokens(other)).map((token) => token.id)).not.toContain(id);
  expect(await problemOf(revokeOwnToken(other, id))).toEqual({ code: 'not_found' });
  expect(await problemOf(revokeOwnToken(other, 'x'))).toEqual({ code: 'not_found' });
});

test('everybody can ask who they are and what they hold', async () => {
  const ctx = await asking(await seededDatabase(), 'xht-unit-head', { scopes: ['read'] });
  expect(await me(ctx)).toEqual({
    id: person('xht-unit-head').id,
    name: 'Bàn Văn Quyết',
    language: 'vi',
    positions: [{ role: 'unit-head', unit: { id: unitId('XHT'), code: 'XHT', name: 'UBND xã Hồng Thái' } }],
    mayWrite: false,
  });
});

test('the sign-in of the demo lists everybody with what they hold, and lets them in', async () => {
  const db = await seededDatabase();
  const listed = await listDemoSignIns({ db });
  const director = listed.find(({ id }) => id === person('snv-director').id);
  expect(director?.positions.map(({ role }) => role).toSorted()).toEqual(['director', 'unit-head']);
  const session = await demoSignIn({ db }, person('snv-director').id);
  expect(await authenticate(db, session?.token ?? '', 'page')).toMatchObject({ name: 'Phùng Quốc Bảo' });
});
