import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../domain/roles.ts';
import { createPages } from '../web/app.ts';
import { openBrowser } from '../web/browser.fixture.ts';
import type { Expected } from './permissions/expected.ts';
import { isDoor, type PageTrial, pageTrials } from './permissions/page-routes.ts';
import { openScene, type Scene } from './permissions/scene.ts';
import { everyStanding, type Somebody } from './permissions/standings.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

const publicUrl = 'http://localhost:3000';
/** One role of each sort: a page costs more than an answer of the API, which is walked by every role. */
const walked: readonly Role[] = ['drafter', 'unit-head', 'deputy-director', 'administrator', 'auditor'];

let engine: TestEngine;
let app: ReturnType<typeof createPages>;
let everybody: readonly Somebody[];
let scene: Scene;
const browsers = new Map<string, ReturnType<typeof openBrowser>>();

beforeAll(async () => {
  engine = await startEngine();
  app = createPages(engine.engine, { publicUrl, demo: true, log: engine.log });
  everybody = (await everyStanding(engine.db)).filter(({ role }) => walked.includes(role));
  scene = await openScene(engine);
  for (const { personId } of everybody) {
    const browser = openBrowser(app);
    await browser.signIn(personId);
    browsers.set(personId, browser);
  }
}, 120_000);
afterAll(() => engine.stop());

/** Routes that answer somebody; what is mounted for all addresses is not one of them. */
const routes = (): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !path.endsWith('.css'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

async function tryAs(
  browser: ReturnType<typeof openBrowser>,
  route: string,
  trial: PageTrial,
): Promise<Expected> {
  const [method = '', path = ''] = route.split(' ');
  const address = trial.path?.(scene) ?? path.replace(':id', scene.plan);
  const page = method === 'GET' ? await browser.get(address) : await browser.post(address, formOf(trial));
  const isLetIn = page.status < 500 && page.status !== 403 && page.status !== 404;
  const isSentAway = page.url.startsWith('/sign-in') && !address.startsWith('/sign-');
  return isLetIn && !isSentAway ? 'yes' : 'no';
}

function formOf({ fields }: PageTrial): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields?.(scene) ?? {})) form.set(name, value);
  form.set('key', randomUUID());
  return form;
}

test('every page says who may see it', () => {
  const walkedRoutes = routes().filter((route) => !isDoor(route));
  expect(walkedRoutes.filter((route) => pageTrials[route] === undefined)).toEqual([]);
  expect(Object.keys(pageTrials).filter((route) => !routes().includes(route))).toEqual([]);
});

describe('every page and form, in the own, a handling, the managing, a foreign and an ended unit', () => {
  const surprises = async (expected: Expected): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [route, trial] of Object.entries(pageTrials))
      for (const somebody of everybody) {
        const browser = browsers.get(somebody.personId);
        if (browser === undefined || trial.rule(somebody) !== expected) continue;
        const verdict = await tryAs(browser, route, trial);
        if (verdict !== expected) found.push(`${route}: ${somebody.role} ${somebody.place}: ${verdict}`);
      }
    return found;
  };

  test('turns away whoever has no business there', { timeout: 180_000 }, async () => {
    expect(await surprises('no')).toEqual([]);
  });

  test('sends whoever has not signed in to sign in', { timeout: 60_000 }, async () => {
    const letIn: string[] = [];
    for (const [route, trial] of Object.entries(pageTrials))
      if ((await tryAs(openBrowser(app), route, trial)) !== 'no') letIn.push(route);
    expect(letIn).toEqual([]);
  });

  test('shows itself to whom it is for', { timeout: 180_000 }, async () => {
    expect(await surprises('yes')).toEqual([]);
  });
});
