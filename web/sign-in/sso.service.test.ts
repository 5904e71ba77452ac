import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { authAccounts, people, tokens } from '../../db/schema/index.ts';
import { person } from '../../demo/demo-people.ts';
import { authenticate } from '../../identity/authenticate.ts';
import { openDoors } from './doors.fixture.ts';
import { atProvider, startProvider } from './provider.fixture.ts';

const drafter = person('xht-drafter');

async function withProvider() {
  const settings = await startProvider((login) => ({
    email: addresses.get(login) ?? 'nobody@nowhere.vn',
    email_verified: login !== 'unproven',
  }));
  const addresses = new Map<string, string>();
  const doors = await openDoors({ sso: { ...settings, name: 'Cổng tỉnh', trustsAddresses: false } });
  addresses.set('hanh', await doors.addressOf('xht-drafter'));
  addresses.set('unproven', await doors.addressOf('xht-unit-head'));
  return { doors, addresses };
}

type Doors = Awaited<ReturnType<typeof openDoors>>;

/** To the provider and back, in one browser. */
async function goThrough(
  doors: Doors,
  login: string,
  path = '/sign-in/sso?next=%2Fsubmissions',
  browser = doors.browser(),
) {
  const cookie = () => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const left = await doors.app.request(`http://localhost:3000${path}`, { headers: { Cookie: cookie() } });
  for (const set of left.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    browser.cookies.set(name, value);
  }
  const back = await atProvider()(left.headers.get('location') ?? '', login);
  return { browser, back, page: await browser.get(back) };
}

test('a provider that vouches for an address lets its person in, and knows them by its own subject afterwards', async () => {
  const { doors, addresses } = await withProvider();
  expect((await doors.browser().get('/sign-in')).html).toContain('Cổng tỉnh');
  expect((await goThrough(doors, 'hanh')).page.url).toBe('/submissions');
  addresses.set('hanh', 'moved@elsewhere.vn');
  expect((await goThrough(doors, 'hanh')).page.url).toBe('/submissions');
  const [account] = await doors.db.select().from(authAccounts);
  expect(account).toMatchObject({ userId: drafter.id, accountId: 'hanh', accessToken: null, idToken: null });
});

test('whoever is unknown, unproven or no longer active is not let in', async () => {
  const { doors } = await withProvider();
  for (const login of ['stranger', 'unproven'])
    expect((await goThrough(doors, login)).page.url).toBe('/sign-in?refused=1');
  await goThrough(doors, 'hanh');
  await doors.db.update(people).set({ active: false }).where(eq(people.id, drafter.id));
  const { browser, page } = await goThrough(doors, 'hanh');
  expect(page.url).toBe('/sign-in?refused=1');
  expect(browser.cookies.get('totrinh_session') ?? '').toBe('');
});

test('the way back from the provider works in the browser that left, once', async () => {
  const { doors } = await withProvider();
  const { back } = await goThrough(doors, 'hanh');
  for (const browser of [doors.browser(), (await goThrough(doors, 'stranger')).browser])
    expect((await browser.get(back)).url).toBe('/sign-in?refused=1');
});

test('signing in again at the provider verifies the session that asked', async () => {
  const { doors } = await withProvider();
  const { browser } = await goThrough(doors, 'hanh');
  const isVerified = async () =>
    (await authenticate(doors.db, browser.cookies.get('totrinh_session') ?? '', 'page'))?.isVerified;
  await doors.db.update(tokens).set({ verifiedAt: null });
  await goThrough(doors, 'stranger', '/verify/sso?next=%2Fsubmissions', browser);
  expect(await isVerified()).toBe(false);
  const verified = await goThrough(doors, 'hanh', '/verify/sso?next=%2Fsubmissions', browser);
  expect(verified.page.url).toBe('/verify?next=%2Fsubmissions&done=1');
  expect(verified.page.html).toContain('href="/submissions"');
  expect(await isVerified()).toBe(true);
});
