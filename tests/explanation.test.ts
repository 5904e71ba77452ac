import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPlanId } from '../demo/demo-drafts.ts';
import type { DemoPersonKey } from '../demo/demo-people.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 60_000);
afterAll(() => engine.stop());

const plan = demoPlanId('PMX');

/** Told with a status that is not 200. */
async function ask(as: DemoPersonKey, method: string, path: string, body?: object) {
  const response = await engine.request(as, method, `/api/submissions/${plan}${path}`, body);
  const told: Readonly<Record<string, unknown>> = Object(await response.json());
  return response.status === 200 ? told : { ...told, status: response.status };
}

test('the unit that was asked to explain can answer, and the step goes on', async () => {
  const { version: draftVersion } = await ask('pmx-unit-head', 'GET', '/draft');
  const { version } = await ask('pmx-unit-head', 'POST', '/submit?wait=true', { draftVersion });
  const question = { seen: version, step: 'review', verdict: 'ask', reason: 'Vì sao tăng gấp đôi?' };
  await ask('snv-deputy-director-1', 'POST', '/decide?wait=true', question);
  const text = 'Vì năm nay có thêm hai lớp.';
  expect(await ask('snv-deputy-director-1', 'POST', '/answer', { step: 'review', text })).toMatchObject({
    status: 403,
  });
  expect(await ask('pmx-unit-head', 'POST', '/answer?wait=true', { step: 'review', text })).toMatchObject({
    submissionId: plan,
  });
  const { items } = await ask('snv-deputy-director-1', 'GET', '/timeline');
  expect(items).toContainEqual(expect.objectContaining({ type: 'explanation-answered', text }));
});
