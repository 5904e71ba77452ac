import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { unitId } from '../demo/demo-units.ts';
import { shippedDefinitions } from '../demo/shipped-definitions.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { problemSchema } from './schemas/problem-schema.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
}, 60_000);
afterAll(() => engine.stop());

const list = z.object({ items: z.array(z.looseObject({ id: z.string().optional() })) });
const page = list.extend({ next: z.string().nullable() });
const itemsOf = async (response: Response) => list.parse(await response.json()).items;

test('I am who my token says, with the positions of today', async () => {
  const me = await (await engine.request('stc-director', 'GET', '/api/me')).json();
  expect(me).toMatchObject({
    name: 'Cao Thị Bích Ngọc',
    language: 'vi',
    positions: expect.arrayContaining([
      expect.objectContaining({ role: 'director', unit: expect.objectContaining({ code: 'STC' }) }),
    ]),
  });
});

test('a token is shown once, listed without itself, and ends when its owner says so', async () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const ask = { name: 'Báo cáo', scopes: ['read'], expiresAt };
  const key = { 'Idempotency-Key': 'token-once' };
  const made = await engine.request('syt-drafter', 'POST', '/api/me/tokens', ask, key);
  const { id, token } = z.object({ id: z.string(), token: z.string() }).parse(await made.json());
  const again = await engine.request('syt-drafter', 'POST', '/api/me/tokens', ask, key);
  expect(await again.json()).toMatchObject({ id, token: null });
  const listed = await engine.request('syt-drafter', 'GET', '/api/me/tokens');
  expect(await listed.text()).not.toContain(token);
  const foreign = await engine.request('pmx-drafter', 'POST', `/api/me/tokens/${id}/revoke`);
  expect(foreign.status).toBe(404);
  expect((await engine.request('syt-drafter', 'POST', `/api/me/tokens/${id}/revoke`)).status).toBe(204);
  const late = await engine.request('syt-drafter', 'GET', '/api/me', undefined, {
    Authorization: `Bearer ${token}`,
  });
  expect(late.status).toBe(401);
  const forever = {
    ...ask,
    expiresAt: new Date(Date.now() + 3 * 365 * 86_400_000).toISOString(),
    scopes: [],
  };
  const refused = await engine.request('syt-drafter', 'POST', '/api/me/tokens', forever);
  expect(problemSchema.parse(await refused.json()).errors).toEqual([
    { pointer: '/scopes', detail: 'Cần chọn quyền xem hoặc quyền ghi.' },
    { pointer: '/expiresAt', detail: 'Mã truy cập có hạn tối đa một năm.' },
  ]);
});

test('a long list comes in pages that neither repeat nor leave out anything', async () => {
  const made: unknown[] = [];
  for (let count = 0; count < 55; count += 1) {
    const body = { kind: 'scholarship', unitId: unitId('XNH'), year: 2027 };
    made.push((await engine.request('xnh-unit-head', 'POST', '/api/submissions', body)).status);
  }
  expect(new Set(made)).toEqual(new Set([201]));
  const first = await engine.request('xnh-unit-head', 'GET', '/api/submissions?year=2027&state=draft');
  const link = /^<(.+)>; rel="next"$/.exec(first.headers.get('Link') ?? '')?.[1] ?? '';
  expect(link).toMatch(/^\/api\/submissions\?year=2027&state=draft&cursor=/);
  const second = await engine.request('xnh-unit-head', 'GET', link);
  const [one, two] = [page.parse(await first.json()), page.parse(await second.json())];
  expect([one.items.length, two.items.length, two.next]).toEqual([50, 5, null]);
  expect(new Set([...one.items, ...two.items].map(({ id }) => id)).size).toBe(55);
  expect(second.headers.get('Link')).toBeNull();
});

test('lists can be narrowed down', async () => {
  const found = await engine.request('ubnd-auditor', 'GET', '/api/submissions?text=phường&state=draft');
  expect((await itemsOf(found)).map(({ id }) => id)).toEqual([demoPlanId('PMX')]);
  const none = await engine.request('ubnd-auditor', 'GET', '/api/submissions?state=completed,rejected');
  expect(await itemsOf(none)).toEqual([]);
});

test('a draft’s view says what can be done with it and nothing of the engine’s own', async () => {
  const view = await engine.request('syt-unit-head', 'GET', `/api/submissions/${demoPlanId('SYT')}`);
  const body = await view.text();
  expect(JSON.parse(body)).toMatchObject({
    state: 'draft',
    available: [{ verb: 'submit', because: null }],
    way: [],
  });
  expect(body).not.toMatch(/"(readers|submitting|answers|routing|authors|ledger)"/);
  expect(view.headers.get('Cache-Control')).toBe('no-store');
});

test('pools are for those who keep them and those who oversee', async () => {
  const pools = await itemsOf(await engine.request('stc-pool-keeper-1', 'GET', '/api/pools?year=2027'));
  expect(pools.length).toBeGreaterThan(1);
  const waiting = await engine.request('ubnd-auditor', 'GET', `/api/pools/${pools[0]?.id}/waiting`);
  expect(await itemsOf(waiting)).toEqual([]);
  expect((await engine.request('xht-drafter', 'GET', '/api/pools')).status).toBe(403);
});

test('a campaign is opened by the administrator, with dates that make sense', async () => {
  expect(await itemsOf(await engine.request('xht-drafter', 'GET', '/api/campaigns'))).toMatchObject([
    { year: 2027, isOpen: true },
  ]);
  const dates = { opensAt: '2027-10-04T00:00:00+07:00', dueAt: '2027-11-30T17:00:00+07:00' };
  const body = { unitId: unitId('UBND'), year: 2028, ...dates, closesAt: '2027-11-01T00:00:00+07:00' };
  const wrong = await engine.request('ubnd-administrator', 'POST', '/api/campaigns', body);
  expect(problemSchema.parse(await wrong.json()).errors).toMatchObject([{ pointer: '/closesAt' }]);
  const right = { ...body, closesAt: '2028-06-30T17:00:00+07:00' };
  expect((await engine.request('ubnd-administrator', 'POST', '/api/campaigns', right)).status).toBe(201);
  expect((await engine.request('xht-unit-head', 'POST', '/api/campaigns', right)).status).toBe(403);
});

test('a definition is checked, refused with every fault in words, and published as the next version', async () => {
  const [shipped] = shippedDefinitions();
  const ask = (path: string, definition: unknown) =>
    engine.request('ubnd-administrator', 'POST', `/api/definitions${path}`, { definition });
  expect(await (await ask('/check', shipped)).json()).toEqual({ faults: [] });
  const faulty = { ...shipped, effectiveFrom: '2027-13-01', stages: [], extra: 1 };
  const checked = z
    .object({ faults: z.array(z.object({ pointer: z.string(), detail: z.string() })) })
    .parse(await (await ask('/check', faulty)).json());
  expect(checked.faults.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/stages', '/extra']));
  const refused = await ask('', faulty);
  expect(refused.status).toBe(400);
  expect(problemSchema.parse(await refused.json()).errors?.map(({ detail }) => detail)).toEqual(
    checked.faults.map(({ detail }) => detail),
  );
  const published = await ask('', shipped);
  expect([published.status, published.headers.get('Location')]).toEqual([
    201,
    `/api/definitions/${shipped?.key}/2`,
  ]);
  const read = await engine.request('xht-drafter', 'GET', published.headers.get('Location') ?? '');
  expect(await read.json()).toMatchObject({ version: 2, definition: { key: shipped?.key } });
});

test('the process says that it is up and ready, and measures by route pattern without ids', async () => {
  expect(await (await engine.app.request('/healthz')).json()).toEqual({ up: true });
  expect(await (await engine.app.request('/readyz')).json()).toEqual({ ready: true, unreachable: [] });
  await engine.request('xht-drafter', 'GET', `/api/submissions/${demoPlanId('PMX')}`);
  const metrics = await (await engine.app.request('/metrics')).text();
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/submissions\/:id",status="404"\} \d/,
  );
  expect(metrics).toContain('process_cpu_seconds_total');
  expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});
