import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { person } from '../demo/demo-people.ts';
import { issueToken, revokeToken } from '../identity/tokens.ts';
import { startEngine, type TestEngine } from '../tests/support/engine.ts';
import { problemMediaType } from './problem.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine({ worker: false });
}, 60_000);
afterAll(() => engine.stop());

/** Routes that anybody may call. */
const open = ['/healthz', '/readyz', '/metrics', '/openapi.json', '/docs', '/docs/start.js', '/docs/:asset'];

const served = () =>
  engine.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path: path.replace(/\{.*\}$/, '') }));

describe('without a valid token', () => {
  test('every route but the open ones answers 401, and says how to come in', async () => {
    const closed = served().filter(({ path }) => !open.includes(path));
    expect(closed.length).toBeGreaterThan(40);
    for (const { method, path } of closed) {
      const response = await engine.app.request(path.replaceAll(/:\w+/g, demoPlanId('SYT')), { method });
      expect([method, path, response.status]).toEqual([method, path, 401]);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer realm="totrinh"');
      expect(response.headers.get('Content-Type')).toBe(problemMediaType);
    }
  });

  test('the open routes are exactly those that were meant to be', () => {
    const paths = new Set(served().map(({ path }) => path));
    expect([...paths].filter((path) => !path.startsWith('/api/')).toSorted()).toEqual(open.toSorted());
  });

  test.each(['Bearer', 'Bearer tt_wrong', 'Basic dDp0', `Bearer tt_${'x'.repeat(43)}`])(
    '%j is nobody',
    async (header) => {
      const response = await engine.app.request('/api/me', { headers: { Authorization: header } });
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toContain('invalid_token');
    },
  );

  test('a revoked token is refused for the very next request', async () => {
    const personId = person('pmx-drafter').id;
    const { token, record } = await issueToken(engine.db, {
      personId,
      name: 'test',
      scopes: ['read'],
      expiresAt: new Date(Date.now() + 60_000),
    });
    const ask = () => engine.app.request('/api/me', { headers: { Authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await revokeToken(engine.db, { personId, tokenId: record.id });
    expect((await ask()).status).toBe(401);
  });
});

describe('with somebody else’s token', () => {
  const plan = `/api/submissions/${demoPlanId('PMX')}`;
  const asForeigner = (method: string, path: string, body?: object) =>
    engine.request('xst-unit-head', method, path, body, { 'If-Match': '"1"' });

  test('a foreign unit’s draft does not exist, on any route', async () => {
    const routes = served().filter(({ path }) => path.startsWith('/api/submissions/:id'));
    expect(routes.length).toBeGreaterThan(20);
    const answers = await Promise.all(
      routes.map(async ({ method, path }) => {
        const at = path.replace(':id', demoPlanId('PMX')).replace(/:\w+/, demoPlanId('SYT'));
        const response = await asForeigner(method, at, method === 'GET' ? undefined : {});
        return [method, path, response.status];
      }),
    );
    // A body that breaks its schema is told so before anybody looks what it is for; that gives nothing away.
    expect(answers.filter(([, , status]) => status !== 404 && status !== 400 && status !== 415)).toEqual([]);
    expect(answers.filter(([method, , status]) => method === 'GET' && status !== 404)).toEqual([]);
    expect((await asForeigner('POST', `${plan}/submit`, { draftVersion: 1 })).status).toBe(404);
    expect((await asForeigner('PUT', `${plan}/draft`, {})).status).toBe(404);
    expect((await asForeigner('POST', `${plan}/discard`)).status).toBe(404);
  });

  test('its own unit sees it, and so do those who oversee the province', async () => {
    for (const key of ['pmx-drafter', 'pmx-unit-head', 'ubnd-auditor', 'ubnd-administrator'] as const)
      expect([key, (await engine.request(key, 'GET', plan)).status]).toEqual([key, 200]);
  });

  test('the audit trail with its hashes is for auditors and administrators', async () => {
    const statuses = await Promise.all(
      (['pmx-unit-head', 'ubnd-auditor', 'xst-unit-head'] as const).map(
        async (key) => (await engine.request(key, 'GET', `${plan}/audit`)).status,
      ),
    );
    expect(statuses).toEqual([403, 200, 404]);
  });

  test('a token that only reads changes nothing, and is told so', async () => {
    const made = await engine.request('pmx-drafter', 'POST', '/api/me/tokens', {
      name: 'reports',
      scopes: ['read'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(made.status).toBe(201);
    const { token } = Object(await made.json());
    const headers = { Authorization: `Bearer ${token}`, 'If-Match': '"1"' };
    expect((await engine.request('pmx-drafter', 'GET', `${plan}/draft`, undefined, headers)).status).toBe(
      200,
    );
    const refused = await engine.request('pmx-drafter', 'PUT', `${plan}/draft`, {}, headers);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'forbidden', because: 'token_reads_only' });
  });
});
