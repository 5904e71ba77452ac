import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unitId } from '../demo/demo-units.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
}, 60_000);
afterAll(() => engine.stop());

const path = `/api/units/${unitId('UBND')}/organisation`;
const demo = async (name: string) =>
  new File([new Uint8Array(await readFile(new URL(`../demo/${name}`, import.meta.url)))], name);

async function send(to: string, files: readonly File[], fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = await engine.app.request(to, { method: 'POST', headers: headers(), body: form });
  return { status: response.status, body: Object(await response.json()) };
}

const headers = () => ({
  Authorization: `Bearer ${engine.token('ubnd-administrator')}`,
  'Idempotency-Key': crypto.randomUUID(),
  'Accept-Language': 'vi',
});

test('the demo’s file is shown, carried out, and then changes nothing', async () => {
  const files = [await demo('to-chuc.xlsx')];
  const shown = await send(`${path}/import/preview`, files);
  expect(shown).toMatchObject({
    status: 200,
    body: {
      counts: {
        units: { added: 2, changed: 0, ended: 0, unchanged: 2 },
        people: { added: 2, changed: 1, ended: 0, unchanged: 0 },
        positions: { added: 3, changed: 0, ended: 0, unchanged: 0 },
      },
      faults: [],
    },
  });
  const { digest } = shown.body;
  const applied = await send(`${path}/import`, files, { digest });
  expect(applied).toEqual({ status: 200, body: { counts: shown.body.counts } });
  expect(await send(`${path}/import`, files, { digest })).toMatchObject({
    status: 409,
    body: { code: 'preview_changed', preview: { counts: { units: { added: 0, unchanged: 4 } } } },
  });
});

test('every slip in the faulty file is told at its cell and in words, and it is not carried out', async () => {
  const files = [await demo('to-chuc-loi.xlsx')];
  const { status, body } = await send(`${path}/import/preview`, files);
  expect([
    status,
    body.faults.map((fault: { sheet: string; cell: string }) => `${fault.sheet}!${fault.cell}`),
  ]).toEqual([200, ['Đơn vị!D4', 'Đơn vị!C5', 'Nhân sự!C3', 'Chức vụ!D2', 'Chức vụ!E3', 'Chức vụ!F4']]);
  expect(body.faults[2].detail).toBe('“khong-phai-email” không phải là địa chỉ email.');
  expect(await send(`${path}/import`, files, { digest: body.digest })).toMatchObject({
    status: 422,
    body: { code: 'faulty_workbook' },
  });
});

test('CSV files are taken together, and what is exported can be imported', async () => {
  const csv = (name: string, ...lines: readonly string[]) => new File([`\uFEFF${lines.join('\r\n')}`], name);
  const { body } = await send(`${path}/import/preview`, [
    csv('nhan-su.csv', 'Họ và tên;Email;Ngôn ngữ', 'Lò Thị Mai;mai@example.org;'),
    csv(
      'chuc-vu.csv',
      'Email;Mã đơn vị;Vai trò;Từ ngày',
      'mai@example.org;XHT;Chuyên viên soạn hồ sơ;01/01/2027',
    ),
  ]);
  expect([body.faults, body.counts.people.added, body.counts.positions.added]).toEqual([[], 1, 1]);
  const exported = await engine.app.request(`${path}/export`, { headers: headers() });
  const again = await send(
    `${path}/import/preview`,
    [new File([new Uint8Array(await exported.arrayBuffer())], 'a.xlsx')],
    {
      allPositions: 'true',
    },
  );
  const none = { added: 0, changed: 0, ended: 0 };
  expect(again.body).toMatchObject({ faults: [], counts: { units: none, people: none, positions: none } });
});
