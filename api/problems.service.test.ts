import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { unitId } from '../demo/demo-units.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { problemSchema } from './schemas/problem-schema.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
}, 60_000);
afterAll(() => engine.stop());

const plan = `/api/submissions/${demoPlanId('PMX')}`;
const problemOf = async (response: Response) => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  return problem;
};
const head = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  engine.request('pmx-unit-head', method, path, body, headers);

describe('a problem document', () => {
  test('is in the language that was asked for, else in the person’s own', async () => {
    const asked = await problemOf(await head('GET', '/api/nothing', undefined, { 'Accept-Language': 'en' }));
    expect(asked.title).toBe('No such address');
    const own = await problemOf(await head('GET', '/api/nothing'));
    expect(own.title).toBe('Không có địa chỉ này');
    const english = await problemOf(await engine.request('pmx-drafter', 'GET', '/api/nothing'));
    expect(english.title).toBe('No such address');
  });

  test('lists every fault of a body at once, with pointers', async () => {
    const problem = await problemOf(
      await head('POST', `${plan}/decide`, { step: '', verdict: 'maybe', lines: [{ lineId: 'x' }] }),
    );
    expect(problem).toMatchObject({ status: 400, code: 'invalid' });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/seen',
      '/step',
      '/verdict',
      '/lines/0/verdict',
    ]);
  });

  test.each([
    ['{"step":', 'application/json', 400, 'invalid'],
    ['seen=1', 'application/x-www-form-urlencoded', 415, 'media_type_refused'],
    [`${'['.repeat(21)}${']'.repeat(21)}`, 'application/json', 413, 'too_deep'],
    [`{"step":"${'x'.repeat(1024 * 1024)}"}`, 'application/json', 413, 'too_large'],
    ['{"reason":"\\u0000"}', 'application/json', 400, 'invalid'],
    ['{"reason":"\\ud800"}', 'application/json', 400, 'invalid'],
  ])('answers the body %.20s as %s with what is wrong with it', async (body, type, status, code) => {
    const response = await engine.app.request(`${plan}/withdraw`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${engine.token('pmx-unit-head')}`,
        'Idempotency-Key': 'k',
        'Content-Type': type,
      },
      body,
    });
    expect(await problemOf(response)).toMatchObject({ status, code });
  });

  test('names the methods that an address takes', async () => {
    const response = await head('DELETE', '/api/me');
    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  test('asks for the idempotency key that every POST needs', async () => {
    for (const headers of [{ 'Idempotency-Key': ' ' }, { 'Idempotency-Key': 'x'.repeat(201) }])
      expect(await problemOf(await head('POST', `${plan}/discard`, undefined, headers))).toMatchObject({
        status: 400,
        code: 'key_missing',
      });
  });

  test('tells what stands against a verb by its code, in words', async () => {
    const problem = await problemOf(await head('POST', `${plan}/withdraw`, { reason: 'Nhầm.' }));
    expect(problem).toMatchObject({
      status: 409,
      because: 'not_submitted',
      detail: 'Hồ sơ chưa được trình.',
    });
  });

  test('answers forged cursors and impossible ids as faults of the request, never as ours', async () => {
    const forged = Buffer.from(JSON.stringify(["'; drop"])).toString('base64url');
    for (const path of [`/api/submissions?cursor=${forged}`, `/api/tasks?cursor=${forged}`])
      expect((await head('GET', path)).status).toBe(400);
    for (const path of ['/api/submissions?text=%00', '/api/submissions?unitId=1&year=x'])
      expect((await head('GET', path)).status).toBe(400);
    for (const path of ['/api/submissions/1', '/api/definitions/a/b', '/api/pools/1/waiting', '/api/x%00'])
      expect([path, (await engine.request('ubnd-administrator', 'GET', path)).status]).toEqual([path, 404]);
  });

  test('without a worker says that the outcome is unknown and when to ask again', async () => {
    const response = await head('POST', `${plan}/submit`, { draftVersion: 1 });
    expect(await problemOf(response)).toMatchObject({ status: 503, code: 'outcome_unknown' });
    expect(response.headers.get('Retry-After')).toBe('2');
  }, 20_000);
});

test('what nobody foresaw is answered without detail and logged without anybody’s words', async () => {
  const { put } = engine.engine.storage;
  Object.assign(engine.engine.storage, {
    put: () => Promise.reject(new Error('disk /secret/place is full of Nông Thị Hạnh')),
  });
  const form = new FormData();
  form.set('purpose', 'basis');
  form.set('file', new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'ảnh của Hạnh.png'));
  const response = await engine.request('xst-drafter', 'POST', await newDraft(), form);
  Object.assign(engine.engine.storage, { put });
  const problem = await problemOf(response);
  expect(problem).toMatchObject({ status: 500, code: 'unexpected' });
  expect(JSON.stringify(problem)).not.toMatch(/disk|secret|at /);
  expect(engine.logged()).toContain(problem.requestId);
  expect(engine.logged()).not.toMatch(/secret|Hạnh/);
});

async function newDraft(): Promise<string> {
  const made = await engine.request('xst-drafter', 'POST', '/api/submissions', {
    kind: 'training-plan',
    unitId: unitId('XST'),
    year: 2027,
  });
  return `${made.headers.get('Location')}/attachments`;
}
