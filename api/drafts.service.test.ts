import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { unitId } from '../demo/demo-units.ts';
import { workbookMediaType } from '../services/drafts/workbook-file.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { problemSchema } from './schemas/problem-schema.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
}, 60_000);
afterAll(() => engine.stop());

const drafter = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  engine.request('xht-drafter', method, path, body, headers);
const created = z.object({ submissionId: z.string(), version: z.int() });
const begin = async (kind: string, headers?: Record<string, string>) =>
  drafter('POST', '/api/submissions', { kind, unitId: unitId('XHT'), year: 2027 }, headers);
const demoFile = async (name: string) => new Uint8Array(await readFile(`demo/${name}`));

test('a faulty workbook is refused with every fault by sheet and cell, and nothing is stored', async () => {
  const path = `/api/submissions?unitId=${unitId('XHT')}&year=2027`;
  const file = await demoFile('ke-hoach-2027-loi.xlsx');
  const response = await drafter('POST', path, file, { 'Content-Type': workbookMediaType });
  const problem = problemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status: 422, code: 'faulty_workbook' });
  expect(problem.errors?.length).toBeGreaterThan(3);
  expect(
    problem.errors?.some(({ sheet, cell }) => sheet !== undefined && /^[A-Z]+\d+$/.test(cell ?? '')),
  ).toBe(true);
  const list = z
    .object({ items: z.array(z.unknown()) })
    .parse(await (await drafter('GET', '/api/submissions')).json());
  expect(list.items).toEqual([]);
});

test('a draft keeps what was typed, guarded by its ETag', async () => {
  const made = await begin('equipment');
  expect([made.status, made.headers.get('ETag')]).toEqual([201, '"1"']);
  const path = `${made.headers.get('Location')}/draft`;
  const typed = { title: 'Máy tính', lines: [{ amount: 'chưa rõ' }], typo: true };
  expect((await drafter('PUT', path, typed)).status).toBe(428);
  const saved = await drafter('PUT', path, typed, { 'If-Match': '"1"' });
  expect([saved.status, saved.headers.get('ETag')]).toEqual([200, '"2"']);
  const late = await drafter('PUT', path, {}, { 'If-Match': '"1"' });
  expect([late.status, late.headers.get('ETag')]).toEqual([412, '"2"']);
  expect(await late.json()).toMatchObject({ code: 'version_changed', version: 2 });
  const draft = await (await drafter('GET', path)).json();
  expect(draft).toMatchObject({ content: typed, version: 2, state: 'draft' });
  expect(draft).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ pointer: '/lines/0/amount', detail: expect.stringMatching(/số/) }),
    ]),
  });
});

test('the same key begins one draft, with another body it is refused', async () => {
  const key = { 'Idempotency-Key': randomUUID() };
  const [first, second] = [await begin('scholarship', key), await begin('scholarship', key)];
  expect(created.parse(await second.json())).toEqual(created.parse(await first.json()));
  const other = await begin('equipment', key);
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ code: 'key_reused' });
});

test('a workbook goes out, is corrected and comes in again as the same lines', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ unitId: unitId('XHT'), year: '2027' })) form.set(name, value);
  form.set('file', new File([await demoFile('ke-hoach-2027.xlsx')], 'ke-hoach-2027.xlsx'));
  const made = await drafter('POST', '/api/submissions', form);
  expect(made.status).toBe(201);
  const path = `${made.headers.get('Location')}/draft`;
  const exported = await drafter('GET', `${path}/workbook`);
  expect(exported.headers.get('Content-Type')).toBe(workbookMediaType);
  expect(exported.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[^"]+\.xlsx"/);
  const bytes = new Uint8Array(await exported.arrayBuffer());
  const sent = { 'Content-Type': workbookMediaType };
  expect((await drafter('POST', `${path}/import`, bytes, sent)).status).toBe(428);
  const imported = await drafter('POST', `${path}/import`, bytes, { ...sent, 'If-Match': '"1"' });
  expect(await imported.json()).toMatchObject({ version: 2, workbook: { total: 817_050_000 } });
  const again = await drafter('POST', '/api/submissions', form);
  expect(await again.json()).toMatchObject({ status: 409, code: 'exists_already' });
  expect((await drafter('POST', `${made.headers.get('Location')}/discard`)).status).toBe(204);
  expect((await drafter('GET', path)).status).toBe(404);
});

test('files are taken by their content and come back as downloads that cannot run', async () => {
  const made = await begin('equipment');
  const path = `${made.headers.get('Location')}/attachments`;
  const upload = async (bytes: Uint8Array, name: string, purpose = 'quotation') => {
    const form = new FormData();
    form.set('purpose', purpose);
    form.set('file', new File([new Uint8Array(bytes)], name));
    return drafter('POST', path, form);
  };
  const pdf = await demoFile('bao-gia.pdf');
  const stored = await upload(pdf, '../Báo giá.pdf');
  expect(stored.status).toBe(201);
  const file = await drafter('GET', stored.headers.get('Location') ?? '');
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(pdf);
  expect(file.headers.get('Content-Disposition')).toBe(
    `attachment; filename="Bao gia.pdf"; filename*=UTF-8''B%C3%A1o%20gi%C3%A1.pdf`,
  );
  expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(file.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect((await upload(Buffer.from('<script>'), 'a.pdf')).status).toBe(415);
  expect((await upload(pdf, 'a.pdf', 'nonsense')).status).toBe(400);
  expect((await upload(new Uint8Array(22 * 1024 * 1024), 'a.pdf')).status).toBe(413);
});

test('the blank template downloads', async () => {
  const template = await drafter('GET', '/api/templates/training-plan.xlsx');
  expect([template.status, template.headers.get('Content-Type')]).toEqual([200, workbookMediaType]);
});
