import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { tokens } from '../../db/schema/index.ts';
import { person } from '../../demo/demo-people.ts';
import { requirePermission } from '../../services/permission.ts';
import { openBrowser } from '../browser.fixture.ts';
import type { PageEnv } from '../page-env.ts';
import { problemPage } from '../problem/problem-pages.tsx';
import { readers } from '../reader.ts';
import { callerOf } from '../session.ts';
import { openDoors } from './doors.fixture.ts';

test('a form that needs a second verification is not lost: one click of a demo person, and it is sent again', async () => {
  const doors = await openDoors({ demo: true });
  const sent: Record<string, string>[] = [];
  // A page with such a form, before the real ones.
  const app = new Hono<PageEnv>();
  app.onError(problemPage);
  app.post('/publish-something', async (c) => {
    c.set('engine', doors.engine);
    c.set('settings', { publicUrl: 'http://localhost:3000', demo: true, log: doors.log });
    c.set('reader', readers.vi);
    c.set('sso', null);
    const caller = await callerOf(c, doors.engine);
    c.set('caller', caller);
    if (caller === null) return c.text('nobody');
    requirePermission(caller, 'definition:publish');
    const form = await c.req.formData();
    sent.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    return c.text('published');
  });
  app.all('*', (c) => doors.app.fetch(c.req.raw));
  const browser = openBrowser(app);
  await browser.signIn(person('ubnd-administrator').id);
  await doors.db.update(tokens).set({ verifiedAt: null });
  const body = new FormData();
  body.set('key', 'k-1');
  body.set('reason', 'Theo công văn 45 & "kèm theo"');
  const asked = await browser.post('/publish-something', body);
  expect(asked.status).toBe(403);
  const verified = await browser.send(asked, '/verify');
  const done = await browser.send(verified, '/publish-something');
  expect(done.html).toBe('published');
  expect(sent).toEqual([{ key: 'k-1', reason: 'Theo công văn 45 & "kèm theo"' }]);
});
