import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitId } from '../../demo/demo-units.ts';
import { askingProcess, equipmentRequest, publishFor } from '../../tests/support/asking-process.ts';
import { startEngine, type TestEngine } from '../../tests/support/engine.ts';
import { createPages } from '../app.ts';
import { formOn } from '../browser.fixture.ts';
import { openOffice, textOf } from '../story.fixture.ts';

let engine: TestEngine;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  engine = await startEngine();
  await publishFor(engine.db, unitId('XHT'), askingProcess());
  const settings = { publicUrl: 'http://localhost:3000', demo: true, log: engine.log };
  office = openOffice(createPages(engine.engine, settings));
}, 120_000);
afterAll(() => engine.stop(), 30_000);

const remark = 'Phòng học "xã"';
const answers = { 'stated.perSchool': '1.250,5', 'stated.remark': remark, 'stated.replaces': 'no' };

/** A draft that lacks nothing but the answers, and the drafter's browser. */
async function setup() {
  const begun = await engine.request('xht-drafter', 'POST', '/api/submissions', {
    kind: 'equipment',
    unitId: unitId('XHT'),
    year: 2027,
    start: { from: 'content', content: equipmentRequest },
  });
  const path = begun.headers.get('Location')?.replace('/api', '') ?? '';
  const drafter = await office.as('xht-drafter');
  const action = `${path}/draft/answers`;
  return { path, drafter, action, page: await drafter.get(`${path}/draft`) };
}

const fieldsOf = (page: { readonly html: string }, action: string) =>
  Object.fromEntries(formOn(page, action).fields.filter(([name]) => name.startsWith('stated.')));

test('the draft asks what its process asks, and suggests no answer', async () => {
  const { page, action } = await setup();
  expect(textOf(page)).toContain('Câu hỏi của quy trình');
  expect(textOf(page)).toContain('Chưa trả lời “Thay thế máy hỏng?”.');
  expect(fieldsOf(page, action)).toEqual({ 'stated.perSchool': '', 'stated.remark': '' });
  expect(page.html).toMatch(/<legend[^>]*>Thay thế máy hỏng\?<\/legend>/);
});

test('an answer that cannot be read is told at its field, and nothing of what was typed is lost', async () => {
  const { page, action, drafter, path } = await setup();
  const typed = { ...answers, 'stated.perSchool': 'vài máy' };
  const refused = await drafter.send(page, action, typed);
  expect(refused.status).toBe(422);
  expect(refused.html).toMatch(/<a href="#stated.perSchool">“Số máy mỗi trường” –/);
  expect(refused.html).toContain('id="stated.perSchool"');
  expect(fieldsOf(refused, action)).toEqual(typed);
  const untouched = await drafter.get(`${path}/draft`);
  expect(fieldsOf(untouched, action)['stated.remark']).toBe('');
});

test('a workbook that is refused costs no answer that was saved', async () => {
  const { page, action, drafter, path } = await setup();
  const saved = await drafter.send(page, action, answers);
  const refused = await drafter.send(saved, `${path}/draft/workbook`);
  expect(refused.status).toBe(422);
  expect(fieldsOf(refused, action)).toEqual(answers);
});

test('somebody else’s newer draft is not overwritten, and the answers stay in the form', async () => {
  const { page, action, drafter } = await setup();
  await drafter.send(page, action, { 'stated.remark': 'trước' });
  const late = await drafter.send(page, action, answers);
  expect(late.status).toBe(422);
  expect(fieldsOf(late, action)).toEqual(answers);
});

test('answers are saved, checked before sending, and read by whoever handles the submission', async () => {
  const { page, action, drafter, path } = await setup();
  const saved = await drafter.send(page, action, answers);
  expect(textOf(saved)).toContain('Đã lưu câu trả lời.');
  expect(textOf(saved)).not.toContain('Chưa trả lời');
  expect(fieldsOf(saved, action)).toEqual(answers);

  const head = await office.as('xht-unit-head');
  const submitPage = await head.get(`${path}/submit`);
  const shown = `Số máy mỗi trường 1.250,5 Máy đặt ở đâu ${remark} Thay thế máy hỏng? Không`;
  expect(textOf(submitPage)).toContain(shown);
  const sent = await head.send(submitPage, `${path}/submit`);
  expect(textOf(sent)).toContain('Đã trình hồ sơ.');
  expect(textOf(await office.get('stc-director', path))).toContain(shown);
}, 60_000);
