import { eq } from 'drizzle-orm';
import { TOTP, URI } from 'otpauth';
import { expect, test } from 'vitest';
import { outbox, people, tokens } from '../../db/schema/index.ts';
import { person } from '../../demo/demo-people.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../identity/second-factor.ts';
import { goodPassword, openDoors } from './doors.fixture.ts';

const drafter = 'xht-drafter';
type Doors = Awaited<ReturnType<typeof openDoors>>;

const enter = async (
  doors: Doors,
  filled: { mail: string; password: string },
  browser = doors.browser(),
) => ({
  browser,
  page: await browser.send(await browser.get('/sign-in?next=%2Fsubmissions'), '/sign-in', filled),
});

test('with address and password one comes to where one wanted to go, and a new session begins', async () => {
  const doors = await openDoors();
  await doors.givePassword(drafter);
  const mail = (await doors.addressOf(drafter)).toUpperCase();
  const { browser, page } = await enter(doors, { mail, password: goodPassword });
  expect(page.url).toBe('/submissions');
  const first = browser.cookies.get('totrinh_session');
  await enter(doors, { mail, password: goodPassword }, browser);
  expect(browser.cookies.get('totrinh_session')).not.toBe(first);
  const rows = await doors.db
    .select()
    .from(tokens)
    .where(eq(tokens.personId, person(drafter).id));
  expect(
    rows.filter(({ revokedAt, scopes }) => revokedAt === null && scopes.includes('session')),
  ).toHaveLength(1);
});

test('a wrong password, an unknown address and somebody inactive get the same answer', async () => {
  const doors = await openDoors();
  await doors.givePassword(drafter);
  await doors.givePassword('xht-unit-head');
  await doors.db
    .update(people)
    .set({ active: false })
    .where(eq(people.id, person('xht-unit-head').id));
  const said = async (mail: string, password: string) => {
    const { page } = await enter(doors, { mail, password });
    return [page.status, page.html.replaceAll(mail, '')];
  };
  const wrong = await said(await doors.addressOf(drafter), 'not the password');
  expect(wrong[0]).toBe(422);
  expect(await said('nobody@nowhere.vn', goodPassword)).toEqual(wrong);
  expect(await said(await doors.addressOf('xht-unit-head'), goodPassword)).toEqual(wrong);
  expect(doors.logged()).not.toContain('nowhere.vn');
});

test('guessing from one address is locked, and the person comes in from theirs', async () => {
  const doors = await openDoors({ proxies: 1 });
  await doors.givePassword(drafter);
  const mail = await doors.addressOf(drafter);
  const tryFrom = async (address: string, password: string) => {
    const body = new URLSearchParams({ mail, password, next: '/' });
    const headers = { Origin: 'http://localhost:3000', 'X-Forwarded-For': `1.2.3.4, ${address}` };
    const answer = await doors.app.request('http://localhost:3000/sign-in', {
      method: 'POST',
      body,
      headers,
    });
    return answer.status === 303 ? 'in' : /\d+ giây/.test(await answer.text()) ? 'wait' : 'wrong';
  };
  const answers: string[] = [];
  for (let nth = 0; nth < 7; nth += 1) answers.push(await tryFrom('203.0.113.9', `guess ${nth}`));
  expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait']);
  expect(await tryFrom('203.0.113.9', goodPassword)).toBe('wait');
  expect(await tryFrom('198.51.100.7', goodPassword)).toBe('in');
});

test('a link by mail signs in once, by its button alone, and lies sealed until it is sent', async () => {
  const doors = await openDoors();
  const browser = doors.browser();
  const asked = await browser.send(await browser.get('/sign-in/mail'), '/sign-in/mail', {
    mail: await doors.addressOf(drafter),
  });
  const stranger = await browser.send(await browser.get('/sign-in/mail'), '/sign-in/mail', {
    mail: 'nobody@nowhere.vn',
  });
  expect(stranger.html).toBe(asked.html);
  const secret = await doors.lastLink(drafter);
  expect(JSON.stringify(await doors.db.select().from(outbox))).not.toContain(secret);
  for (const _scanner of [1, 2]) await doors.app.request(`/link/sign-in?t=${secret}`, { method: 'HEAD' });
  const page = await browser.get(`/link/sign-in?t=${secret}`);
  expect(browser.cookies.has('totrinh_session')).toBe(false);
  expect((await browser.send(page, '/link/sign-in')).url).toBe('/');
  const again = doors.browser();
  expect((await again.send(page, '/link/sign-in')).status).toBe(410);
  expect(again.cookies.has('totrinh_session')).toBe(false);
});

test('a forgotten password is set anew, weak ones are refused, and what was open ends', async () => {
  const doors = await openDoors();
  await doors.givePassword(drafter);
  const mail = await doors.addressOf(drafter);
  const { browser: old } = await enter(doors, { mail, password: goodPassword });
  const browser = doors.browser();
  await browser.send(await browser.get('/sign-in/forgotten'), '/sign-in/forgotten', { mail });
  const page = await browser.get(`/link/set-password?t=${await doors.lastLink(drafter)}`);
  for (const password of ['short', 'totrinh totrinh', 'Nông Thị Hạnh 1'])
    expect((await browser.send(page, '/link/set-password', { password })).status).toBe(422);
  const password = 'mười hai con giáp trên nương';
  expect((await browser.send(page, '/link/set-password', { password })).url).toBe('/');
  expect((await old.get('/submissions')).url).toContain('/sign-in');
  expect((await enter(doors, { mail, password: goodPassword })).page.status).toBe(422);
  expect((await enter(doors, { mail, password })).page.url).toBe('/submissions');
});

test('with a second factor the password alone is not enough, a code works once, and so does a recovery code', async () => {
  const doors = await openDoors();
  await doors.givePassword(drafter);
  const mail = await doors.addressOf(drafter);
  const whom = { personId: person(drafter).id, address: mail, password: goodPassword };
  const made = await beginSecondFactor(doors.engine, whom);
  const app = URI.parse(made?.uri ?? '');
  if (!(app instanceof TOTP)) throw new Error('it is a code by time');
  expect(await confirmSecondFactor(doors.engine, whom.personId, app.generate())).toBe(true);

  const withCode = async (code: string) => {
    const { browser, page } = await enter(doors, { mail, password: goodPassword });
    expect(page.url).toContain('/sign-in/code');
    expect(browser.cookies.get('totrinh_session') ?? '').toBe('');
    return (await browser.send(page, '/sign-in/code', { code })).url;
  };
  const code = app.generate();
  expect(await withCode('abcdef')).toContain('/sign-in/code');
  expect(await withCode(code)).toBe('/submissions');
  expect(await withCode(code)).toContain('/sign-in/code');
  const [recovery = ''] = made?.recoveryCodes ?? [];
  expect(await withCode(recovery)).toBe('/submissions');
  expect(await withCode(recovery)).toContain('/sign-in/code');
});
