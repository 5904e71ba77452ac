import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../db/client.ts';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { newToken } from '../identity/token-text.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { eventually } from '../tests/support/eventually.ts';
import { createPages } from './app.ts';
import { formOn, openBrowser } from './browser.fixture.ts';
import { demoFile, openOffice, textOf } from './story.fixture.ts';
import { stylesheet } from './stylesheet.ts';

const publicUrl = 'http://localhost:3000';
let engine: TestEngine;
let app: ReturnType<typeof createPages>;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
  app = createPages(engine.engine, { publicUrl, demo: true, log: engine.log });
  office = openOffice(app);
}, 120_000);
afterAll(() => engine.stop(), 30_000);

const idIn = (url: string): string => /submissions\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

async function newDraft(key: DemoPersonKey): Promise<string> {
  const browser = await office.as(key);
  const made = await browser.send(await browser.get('/drafts/new'), '/drafts/new', {
    kind: 'equipment',
    start: 'blank',
  });
  return idIn(made.url);
}

describe('signing in', () => {
  test('whoever is not signed in is sent to sign in, and comes back to where they wanted to go', async () => {
    const browser = openBrowser(app);
    const page = await browser.get('/submissions?q=KH');
    expect(page.url).toBe('/sign-in?next=%2Fsubmissions%3Fq%3DKH');
    const signedIn = await browser.send(page, '/sign-in', { person: person('snv-director').id });
    expect(signedIn.url).toBe('/submissions?q=KH');
  });

  test('nobody is led to another site after signing in', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/a b'])
      expect((await openBrowser(app).get(`/sign-in?next=${encodeURIComponent(next)}`)).html).toContain(
        'name="next" value="/"',
      );
  });

  test('the session is kept from scripts and from other sites, and ends with signing out', async () => {
    const body = new FormData();
    body.set('person', person('snv-director').id);
    const response = await app.request(`${publicUrl}/sign-in`, {
      method: 'POST',
      body,
      headers: { Origin: publicUrl },
    });
    const cookie = response.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);

    const browser = openBrowser(app);
    await browser.signIn(person('snv-director').id);
    const session = browser.cookies.get('totrinh_session') ?? '';
    await browser.post('/sign-out', new FormData());
    browser.cookies.set('totrinh_session', session);
    expect((await browser.get('/')).url).toContain('/sign-in');
  });

  test('over https the session travels encrypted only', async () => {
    const safe = createPages(engine.engine, {
      publicUrl: 'https://totrinh.example.org',
      demo: true,
      log: engine.log,
    });
    const body = new FormData();
    body.set('person', person('snv-director').id);
    const headers = { Origin: 'https://totrinh.example.org' };
    const response = await safe.request('http://inside:3000/sign-in', { method: 'POST', body, headers });
    expect(response.headers.get('Set-Cookie')).toMatch(/Secure/);
  });

  test('outside a demo nobody signs in with one click', async () => {
    const real = createPages(engine.engine, { publicUrl, demo: false, log: engine.log });
    const browser = openBrowser(real);
    expect((await browser.get('/sign-in')).html).not.toContain(person('snv-director').id);
    await browser.signIn(person('snv-director').id);
    expect(browser.cookies.has('totrinh_session')).toBe(false);
  });
});

describe('safety', () => {
  test('a page that fails gives its reader a number and the log the place, and neither what was written', async () => {
    const gone = openDatabase(engine.appUrl);
    await gone.close();
    const broken = createPages({ ...engine.engine, db: gone.db }, { publicUrl, demo: true, log: engine.log });
    const browser = openBrowser(broken);
    browser.cookies.set('totrinh_session', newToken());
    const { status, html } = await browser.get('/');
    expect(status).toBe(500);
    const number = /Mã sự cố: ([0-9a-f]{8})/.exec(html)?.[1];
    const logged = engine
      .logged()
      .split('\n')
      .find((line) => line.includes(`"number":"${number}"`));
    expect(logged).toMatch(/page failed/);
    expect(logged).toMatch(/"at":\["at /);
    expect(`${logged}${html}`).not.toMatch(/select|tt_/i);
  });

  test('a page runs no scripts and takes nothing from elsewhere', async () => {
    const response = await app.request(`${publicUrl}/sign-in`);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  test('a form of another site has no effect', async () => {
    const browser = await office.as('xht-drafter');
    const before = textOf(await browser.get('/drafts'));
    const { action, fields } = formOn(await browser.get('/drafts/new'), '/drafts/new');
    const body = new FormData();
    for (const [name, value] of [...fields, ['start', 'blank'] as const]) body.append(name, value);
    body.set('kind', 'equipment');
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }, {}])
      expect((await browser.post(action, body, headers)).status).toBe(403);
    expect(textOf(await browser.get('/drafts'))).toBe(before);
    await browser.post(action, body);
    expect(textOf(await browser.get('/drafts'))).not.toBe(before);
  });

  test('what is typed comes back as text, never as markup', async () => {
    const browser = await office.as('xht-drafter');
    const page = await browser.get(`/submissions?q=${encodeURIComponent('<img src=x onerror=alert(1)>"')}`);
    expect(page.html).not.toContain('<img src=x');
    expect(page.html).toContain('&lt;img src=x');
  });

  test('styles are kept for ever under the name of their content, pages are not kept', async () => {
    const styles = await app.request(`${publicUrl}${stylesheet.path}`);
    expect(styles.headers.get('Cache-Control')).toContain('immutable');
    expect(styles.headers.get('Content-Type')).toContain('text/css');
    expect((await app.request(`${publicUrl}/sign-in`)).headers.get('Cache-Control')).toContain('no-store');
  });
});

describe('pages', () => {
  test('what one may not see looks like what does not exist', async () => {
    const id = await newDraft('xht-drafter');
    const foreign = await office.get('syt-drafter', `/submissions/${id}`);
    const missing = await office.get('syt-drafter', '/submissions/00000000-0000-4000-8000-000000000000');
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(textOf(foreign)).toBe(textOf(missing));
  });

  test('opening a page of a verb, its confirmation or a deletion changes nothing', async () => {
    const id = await newDraft('xht-drafter');
    const before = textOf(await office.get('xht-drafter', '/drafts'));
    for (const path of ['discard', 'submit', 'draft', 'act/withdraw', 'act/decide?step=review'])
      await office.get('xht-drafter', `/submissions/${id}/${path}`);
    expect(textOf(await office.get('xht-drafter', '/drafts'))).toBe(before);
  });

  test('a form that is sent twice begins one submission', async () => {
    const browser = await office.as('xst-drafter');
    const count = async () => [...(await browser.get('/drafts')).html.matchAll(/class="what"/g)].length;
    const before = await count();
    const form = await browser.get('/drafts/new');
    const filled = { kind: 'equipment', start: 'blank' };
    const [first, second] = [
      await browser.send(form, '/drafts/new', filled),
      await browser.send(form, '/drafts/new', filled),
    ];
    expect(second.url).toBe(first.url);
    expect(await count()).toBe(before + 1);
  });

  test('a faulty workbook is told cell by cell, and a file that is none says so', async () => {
    const browser = await office.as('xht-drafter');
    const send = async (workbook: File) =>
      browser.send(await browser.get('/drafts/new'), '/drafts/new', { start: 'workbook', workbook });
    const faulty = await send(await demoFile('ke-hoach-khong-don-vi-tinh.xlsx'));
    expect(faulty.status).toBe(422);
    expect(textOf(faulty)).toContain('Chưa ghi đơn vị tính');
    expect(textOf(await send(new File(['hello'], 'x.xlsx')))).toContain('không phải là bảng tính Excel');
  });

  test('the language changes with one press and stays', async () => {
    const browser = openBrowser(app);
    await browser.signIn(person('xht-drafter').id);
    const page = await browser.get('/drafts');
    const english = await browser.send(page, '/language', { language: 'en' });
    expect(english.html).toContain('<html lang="en">');
    expect(english.url).toBe('/drafts');
    expect((await browser.get('/')).html).toContain('<html lang="en">');
  });

  test('characters that no database stores are left out, not stumbled over', async () => {
    expect((await office.get('xht-drafter', '/submissions?q=%00KH%00')).status).toBe(200);
    const browser = await office.as('xht-drafter');
    const odd = { kind: 'equipment', start: 'blank', year: 'x' };
    expect((await browser.send(await browser.get('/drafts/new'), '/drafts/new', odd)).status).toBe(422);
  });

  test('whoever prefers English reads English without asking', async () => {
    expect((await office.get('stc-deputy-director', '/')).html).toContain('<html lang="en">');
  });

  test.each(['/', '/submissions', '/drafts', '/drafts/new', '/nowhere'])(
    '%s has one heading, one main part, labels and a way past the header',
    async (path) => {
      const { html } = await office.get('xht-unit-head', path);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.match(/<main /g)).toHaveLength(1);
      expect(html).toContain('href="#main"');
      for (const [, id = ''] of html.matchAll(/<(?:input|select|textarea)[^>]* id="([^"]+)"/g))
        expect(html).toContain(`for="${id}"`);
    },
  );

  test('after an unknown outcome the form keeps its key, so that sending it again acts once', async () => {
    const browser = await office.as('syt-unit-head');
    const [, id = ''] = /submissions\/([0-9a-f-]{36})\/draft/.exec((await browser.get('/drafts')).html) ?? [];
    const form = await browser.get(`/submissions/${id}/submit`);
    const unknown = await browser.send(form, `/submissions/${id}/submit`);
    expect(textOf(unknown)).toContain('Hệ thống chưa trả lời kịp');
    const keyIn = ({ html }: { html: string }) =>
      new Map(formOn({ html }, `/submissions/${id}/submit`).fields).get('key');
    expect(keyIn(unknown)).toBe(keyIn(form));

    await engine.startWorker();
    const sent = await browser.send(unknown, `/submissions/${id}/submit`);
    expect(textOf(sent)).toContain('Đã trình hồ sơ.');
    await eventually(
      async () => textOf(await browser.get(`/submissions/${id}`)),
      (text) => text.split('trình hồ sơ').length - 1 >= 1 && text.includes('KH-2027-'),
    );
  }, 60_000);
});
