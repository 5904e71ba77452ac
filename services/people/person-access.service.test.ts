import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changes, outbox, tokens } from '../../db/schema/index.ts';
import { openText } from '../../db/sealed-text.ts';
import { asking } from '../../demo/asking.fixture.ts';
import { person } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import { seededDatabase } from '../../demo/seeded-database.fixture.ts';
import { authenticate } from '../../identity/authenticate.ts';
import { writeUses } from '../../identity/last-use.ts';
import { setPassword } from '../../identity/password.ts';
import { countRequests } from '../../identity/request-counts.ts';
import { openSession, signInAsDemoPerson } from '../../identity/session.ts';
import { problemOf } from '../drafts/refusal.fixture.ts';
import { refusalTo } from '../permission.ts';
import { createMachine, createMachineToken } from './machine-accounts.ts';
import { listOwnSessions } from './own-sessions.ts';
import { listOwnTokens } from './own-tokens.ts';
import { activatePerson, deactivatePerson, invitePerson } from './person-access.ts';
import { setPasswordByLink } from './use-link.ts';
import { verifyAgain } from './verify-again.ts';

const drafter = person('xht-drafter');
const minuteMs = 60_000;

test('whoever is deactivated is out at the next request, and old sessions stay ended afterwards', async () => {
  const db = await seededDatabase();
  const { token } = await openSession(db, drafter.id, 'password');
  await deactivatePerson(await asking(db, 'ubnd-administrator'), drafter.id);
  expect(await authenticate(db, token, 'page')).toBeNull();
  await activatePerson(await asking(db, 'ubnd-administrator'), drafter.id);
  expect(await authenticate(db, token, 'page')).toBeNull();
  const actions = (await db.select().from(changes)).map(({ action }) => action);
  expect(actions).toEqual(['person.deactivated', 'person.activated']);
  const refused = deactivatePerson(await asking(db, 'snv-director'), drafter.id);
  expect(await problemOf(refused)).toEqual({ code: 'forbidden', because: 'not_an_administrator' });
});

test('an invitation lets an imported person choose a password, once', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  await invitePerson(ctx, drafter.id);
  await invitePerson(ctx, drafter.id);
  const rows = await db.select().from(outbox).where(eq(outbox.kind, 'invitation'));
  expect(rows).toHaveLength(1);
  const secret = openText(ctx.secret, 'mail link', String(Object(rows[0]?.notice).sealed));
  const given = { secret, password: 'ruộng bậc thang mùa nước đổ' };
  expect(await setPasswordByLink(ctx, 'set-password', given)).toEqual({ outcome: 'wrong' });
  expect(await setPasswordByLink(ctx, 'invitation', given)).toMatchObject({ outcome: 'in' });
  expect(await setPasswordByLink(ctx, 'invitation', given)).toEqual({ outcome: 'wrong' });
});

test('a verification lasts ten minutes, for the session that asked alone, and wrong proofs give none', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'ubnd-administrator');
  const { personId } = ctx.caller;
  const { token } = await openSession(db, personId, 'password');
  const other = await openSession(db, personId, 'password');
  await db.update(tokens).set({ verifiedAt: null });
  const caller = await authenticate(db, token, 'page');
  if (caller === null) throw new Error('the session is open');
  for (const action of ['definition:publish', 'person:manage'] as const)
    expect([action, refusalTo(caller, action)]).toEqual([action, 'second_verification_needed']);
  const password = 'ruộng bậc thang mùa nước đổ';
  await setPassword(ctx, personId, password);
  const own = { ...ctx, caller };
  const verify = (proof: Parameters<typeof verifyAgain>[1]['proof']) =>
    verifyAgain(own, { proof, isDemo: false, from: null });
  for (const proof of [
    { by: 'password', password: 'wrong' },
    { by: 'code', code: '123456' },
    { by: 'demo' },
  ] as const)
    expect(await problemOf(verify(proof))).toMatchObject({ code: 'invalid' });
  await verify({ by: 'password', password });
  const at = async (inMinutes: number, held = token) =>
    (await authenticate(db, held, 'page', new Date(Date.now() + inMinutes * minuteMs)))?.isVerified;
  expect([await at(0), await at(9), await at(11), await at(0, other.token)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a session that nobody used for two hours is over; use keeps it, up to twelve hours', async () => {
  const db = await seededDatabase();
  const session = await signInAsDemoPerson(db, drafter.id);
  const token = session?.token ?? '';
  const at = async (hours: number) =>
    (await authenticate(db, token, 'page', new Date(Date.now() + hours * 60 * minuteMs))) !== null;
  expect([await at(1.9), await at(2.1)]).toEqual([true, false]);
  await writeUses(db);
  expect([await at(3.8), await at(4.1)]).toEqual([true, false]);
});

test('the last use of a token is told to its owner', async () => {
  const db = await seededDatabase();
  const ctx = await asking(db, 'xht-drafter');
  await writeUses(db);
  const [listed] = await listOwnTokens(ctx);
  expect(Math.abs(Date.now() - Date.parse(listed?.lastUsedAt ?? ''))).toBeLessThan(minuteMs);
  expect(await listOwnSessions(ctx)).toEqual([]);
});

test('a machine account works with tokens, cannot sign in, and never passes a second verification', async () => {
  const db = await seededDatabase();
  const name = 'Báo cáo tự động';
  const ctx = await asking(db, 'ubnd-administrator');
  const { id } = await createMachine(ctx, { name, unitId: unitId('UBND'), role: 'administrator' });
  const expiresAt = new Date(Date.now() + minuteMs).toISOString();
  const { token } = await createMachineToken(ctx, id, { name, scopes: ['read', 'write'], expiresAt });
  const caller = await authenticate(db, token ?? '', 'api');
  if (caller === null) throw new Error('the token works');
  expect(refusalTo(caller, 'organisation:manage')).toBe('second_verification_needed');
  expect(await signInAsDemoPerson(db, id)).toBeNull();
  expect(await problemOf(invitePerson(await asking(db, 'ubnd-administrator'), id))).toEqual({
    code: 'not_found',
  });
  const forPerson = createMachineToken(ctx, drafter.id, { name, scopes: ['read'], expiresAt });
  expect(await problemOf(forPerson)).toMatchObject({ code: 'invalid' });
});

test('a token that asks too often waits for the next minute, another does not', async () => {
  const take = countRequests(await seededDatabase(), 3);
  const at = 10 * minuteMs;
  expect([1, 2, 3].map(() => take('a', at))).toEqual([0, 0, 0]);
  expect(take('a', at + 15_000)).toBe(45);
  expect(take('b', at + 15_000)).toBe(0);
  expect(take('a', at + minuteMs)).toBe(0);
});
