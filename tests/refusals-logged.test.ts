import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { person } from '../demo/demo-people.ts';
import { createPages } from '../web/app.ts';
import { openOffice } from '../web/story.fixture.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

const publicUrl = 'http://localhost:3000';
const stranger = person('xst-drafter');
const plan = demoPlanId('PMX');
let engine: TestEngine;
let office: ReturnType<typeof openOffice>;

beforeAll(async () => {
  engine = await startEngine({ worker: false });
  office = openOffice(createPages(engine.engine, { publicUrl, demo: true, log: engine.log }));
}, 60_000);
afterAll(() => engine.stop());

const linesWith = (text: string): readonly Record<string, unknown>[] =>
  engine
    .logged()
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => Object(JSON.parse(line)));

test('whoever is turned away by the API is logged: who, where and why, and nothing personal (ASVS 16.3.2)', async () => {
  await engine.request('xst-drafter', 'GET', `/api/submissions/${plan}`);
  await engine.request('xst-drafter', 'POST', '/api/settings/retention', {
    ...{ mailDays: 100, answerDays: 100, textYears: null },
  });
  const [unseen, forbidden] = linesWith('"msg":"refused"');
  expect(unseen).toMatchObject({ personId: stranger.id, route: '/api/submissions/:id', status: 404 });
  expect(forbidden).toMatchObject({ personId: stranger.id, route: '/api/settings/retention', status: 403 });
  expect(JSON.stringify([unseen, forbidden])).not.toMatch(
    new RegExp(`${stranger.name}|${stranger.email}|tt_`),
  );
});

test('whoever is turned away by a page is logged in the same way (ASVS 16.3.2)', async () => {
  await office.get('xst-drafter', `/submissions/${plan}`);
  const [line] = linesWith('page refused');
  expect(line).toMatchObject({
    personId: stranger.id,
    method: 'GET',
    route: '/submissions/:id',
    because: 'not_found',
  });
  expect(JSON.stringify(line)).not.toMatch(new RegExp(`${stranger.name}|${stranger.email}|${plan}`));
});

test('whoever carries no valid token is logged as such, without the token', async () => {
  await engine.app.request('/api/me', { headers: { Authorization: 'Bearer tt_stolen-and-wrong' } });
  expect(linesWith('"status":401')).toMatchObject([{ route: '/api/me', msg: 'refused' }]);
  expect(engine.logged()).not.toContain('tt_stolen');
});
