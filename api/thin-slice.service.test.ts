import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { corrections } from '../demo/plan.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { eventually } from '../tests/support/eventually.ts';
import { contentSchema } from './schemas/content-schema.ts';
import { problemSchema } from './schemas/problem-schema.ts';
import { submissionSchema } from './schemas/submission-schema.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
}, 120_000);
afterAll(() => engine.stop(), 30_000);

const acted = z.object({ submissionId: z.string(), version: z.int() });
const draft = z.object({ version: z.int(), content: contentSchema });

async function ok<Schema extends z.ZodType>(response: Response, schema: Schema): Promise<z.output<Schema>> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return schema.parse(body);
}
const act = async (key: DemoPersonKey, path: string, body: object) =>
  ok(await engine.request(key, 'POST', `${path}?wait=true`, body), acted);
const read = async (key: DemoPersonKey, path: string) =>
  ok(await engine.request(key, 'GET', path), submissionSchema);
const mailsTo = (key: DemoPersonKey, atLeast: number) =>
  eventually(
    () => engine.catcher.messages(person(key).email).map(({ subject }) => subject),
    (subjects) => subjects.length >= atLeast,
    45_000,
  );

test('a commune’s plan goes from workbook to approval over HTTP, with a return on the way and mail at each stage', async () => {
  const form = new FormData();
  form.set('unitId', unitId('XHT'));
  form.set('year', '2027');
  form.set('file', new File([await readFile('demo/ke-hoach-2027.xlsx')], 'ke-hoach-2027.xlsx'));
  const created = await ok(
    await engine.request('xht-drafter', 'POST', '/api/submissions', form),
    z.object({ submissionId: z.string(), version: z.int() }),
  );
  const path = `/api/submissions/${created.submissionId}`;

  const refused = await engine.request('xht-unit-head', 'POST', `${path}/submit`, { draftVersion: 1 });
  expect(refused.status).toBe(422);
  const problem = problemSchema.parse(await refused.json());
  expect(problem.code).toBe('faulty_content');
  expect(problem.errors?.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['funding_sum', 'norm_exceeded']),
  );

  const typed = await ok(await engine.request('xht-drafter', 'GET', `${path}/draft`), draft);
  const overNorm = /^\/lines\/(\d+)\/costItems\/(\d+)/.exec(
    problem.errors?.find(({ code }) => code === 'norm_exceeded')?.pointer ?? '',
  );
  const corrected = {
    ...typed.content,
    funding: corrections.funding,
    lines: typed.content.lines.map((line, at) => ({
      ...line,
      costItems: line.costItems.map((item, nth) =>
        at === Number(overNorm?.[1]) && nth === Number(overNorm?.[2])
          ? { ...item, overNormReason: corrections.overNormReason }
          : item,
      ),
    })),
  };
  const saved = await engine.request('xht-drafter', 'PUT', `${path}/draft`, corrected, { 'If-Match': '"1"' });
  expect([saved.status, saved.headers.get('ETag')]).toEqual([200, '"2"']);

  await act('xht-unit-head', `${path}/submit`, { draftVersion: 2 });
  const submitted = await read('snv-deputy-director-1', path);
  expect(submitted).toMatchObject({ state: 'in-review', stage: 'review', fileNumber: 'KH-2027-0001' });
  await mailsTo('snv-department-head', 1);

  const line = submitted.content?.lines[0]?.id ?? '';
  await act('snv-deputy-director-1', `${path}/decide`, {
    seen: submitted.version,
    step: 'review',
    verdict: 'return',
    reason: 'Cần làm rõ địa điểm tổ chức.',
    comments: [{ lineId: line, field: 'place', text: 'Ghi rõ địa điểm.' }],
  });
  const returned = await read('xht-drafter', path);
  expect(returned).toMatchObject({
    state: 'returned',
    returned: { by: 'review', unlocked: { lineIds: [line] } },
  });
  await mailsTo('xht-unit-head', 2);

  const second = {
    ...corrected,
    lines: corrected.lines.map((each) =>
      each.id === line ? { ...each, place: 'Trung tâm học tập cộng đồng xã' } : each,
    ),
  };
  await engine.request('xht-drafter', 'PUT', `${path}/draft`, second, { 'If-Match': '"2"' });
  await act('xht-unit-head', `${path}/submit`, { draftVersion: 3, note: 'Đã ghi rõ.' });
  const difference = await engine.request('snv-deputy-director-1', 'GET', `${path}/difference`);
  expect(await difference.json()).toMatchObject({
    from: 1,
    to: 2,
    lines: [{ change: 'changed', lineId: line, fields: [{ field: 'place' }] }],
  });

  const again = await read('snv-deputy-director-1', path);
  await act('snv-deputy-director-1', `${path}/decide`, {
    seen: again.version,
    step: 'review',
    verdict: 'approve',
  });
  const approved = await read('xht-drafter', path);
  expect(approved).toMatchObject({ state: 'in-review', stage: 'consultation' });
  expect(approved.way.map(({ key, state }) => [key, state]).slice(0, 3)).toEqual([
    ['review', 'done'],
    ['consultation', 'now'],
    ['approval', 'ahead'],
  ]);
  await mailsTo('stc-department-head', 1);

  await engine.restartWorker();
  const waiting = await engine.request('xht-drafter', 'GET', `${path}/waiting`);
  expect(await waiting.json()).toMatchObject({ stage: 'consultation', settling: false });
  for (const name of ['Nông Thị Hạnh', 'Đặng Hoài Sơn', 'Cần làm rõ địa điểm'])
    expect(engine.logged()).not.toContain(name);
}, 180_000);
