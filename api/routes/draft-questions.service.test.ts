import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { eventRowsOf } from '../../db/event-rows.ts';
import type { DemoPersonKey } from '../../demo/demo-people.ts';
import { unitId } from '../../demo/demo-units.ts';
import { questionsOf } from '../../domain/definition/question.ts';
import {
  askingProcess,
  equipmentRequest,
  publishFor,
  questions,
} from '../../tests/support/asking-process.ts';
import { startEngine, type TestEngine } from '../../tests/support/engine.ts';
import { draftSchema } from '../schemas/draft-schemas.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await publishFor(engine.db, unitId('XHT'), askingProcess());
}, 120_000);
afterAll(() => engine.stop(), 30_000);

const acted = z.object({ version: z.int() });
const stated = { perSchool: 3, remark: 'phòng học của thôn', replaces: true };

async function begin() {
  const made = await engine.request('xht-drafter', 'POST', '/api/submissions', {
    kind: 'equipment',
    unitId: unitId('XHT'),
    year: 2027,
    start: { from: 'content', content: equipmentRequest },
  });
  const path = made.headers.get('Location') ?? '';
  const id = path.split('/').at(-1) ?? '';
  const post = (key: DemoPersonKey, verb: string, body: object) =>
    engine.request(key, 'POST', `${path}/${verb}?wait=true`, body);
  const save = (content: object, version: number) =>
    engine.request('xht-drafter', 'PUT', `${path}/draft`, content, { 'If-Match': `"${version}"` });
  const draft = async () =>
    draftSchema.parse(await (await engine.request('xht-drafter', 'GET', `${path}/draft`)).json());
  return { id, path, post, save, draft };
}

test('what a unit states decides its way, is shown, and what no condition uses stays out of the record', async () => {
  const { id, path, post, save, draft } = await begin();
  const { asks, findings } = await draft();
  expect(asks).toEqual(questionsOf(questions));
  expect(findings.map(({ detail }) => detail)).toContain('Chưa trả lời “Thay thế máy hỏng?”.');

  const early = await post('xht-unit-head', 'submit', { draftVersion: 1 });
  expect(early.status).toBe(422);
  expect(await early.json()).toMatchObject({
    errors: expect.arrayContaining([
      expect.objectContaining({ pointer: '/stated/replaces', code: 'unanswered' }),
    ]),
  });

  await save({ ...equipmentRequest, stated }, 1);
  const sent = await post('xht-unit-head', 'submit', { draftVersion: 2 });
  expect(sent.status).toBe(200);
  const shown = await engine.request('snv-director', 'GET', path);
  expect(await shown.json()).toMatchObject({ stage: 'decision', content: { stated } });
  const record = JSON.stringify(await eventRowsOf(engine.db, id));
  expect(record).toContain('"replaces":true');
  expect(record).not.toContain(stated.remark);
}, 60_000);

test('a running submission keeps the questions that it was sent under, and a changed answer shows as a change', async () => {
  const { path, post, save, draft } = await begin();
  await save({ ...equipmentRequest, stated }, 1);
  const sent = acted.parse(await (await post('xht-unit-head', 'submit', { draftVersion: 2 })).json());
  const later = { ...questions, another: questions.remark };
  await publishFor(engine.db, unitId('XHT'), askingProcess({ version: 2, asks: later }));
  const reason = 'Cần xem lại.';
  const decision = { seen: sent.version, step: 'decision', verdict: 'return', reason };
  expect((await post('snv-director', 'decide', decision)).status).toBe(200);

  const returned = await draft();
  expect([returned.state, returned.asks]).toEqual(['returned', questionsOf(questions)]);
  await save({ ...equipmentRequest, stated: { ...stated, replaces: false } }, 2);
  const again = await post('xht-unit-head', 'submit', { draftVersion: 3 });
  expect(again.status).toBe(200);
  expect(await (await engine.request('snv-director', 'GET', path)).json()).toMatchObject({
    stage: 'opinion',
  });
  const difference = await engine.request('snv-director', 'GET', `${path}/difference`);
  expect(await difference.json()).toMatchObject({
    general: [{ pointer: '/stated/replaces', field: 'stated', before: true, after: false }],
  });
}, 60_000);
