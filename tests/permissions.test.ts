import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { demoCampaign } from '../demo/planning-2027.ts';
import { verdictOf } from './permissions/ask.ts';
import type { Expected } from './permissions/expected.ts';
import { trials } from './permissions/routes.ts';
import { openScene, type Scene } from './permissions/scene.ts';
import { everyStanding, type Somebody } from './permissions/standings.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
let everybody: readonly Somebody[];
let scene: Scene;
let operations: readonly Operation[];
type Operation = { readonly route: string; readonly example: unknown };

beforeAll(async () => {
  engine = await startEngine();
  everybody = await everyStanding(engine.db);
  scene = await openScene(engine);
  operations = operationsOf(await json(await engine.app.request('/openapi.json')));
}, 60_000);
afterAll(() => engine.stop());

const json = async (response: Response) => Object(await response.json());

function operationsOf(document: {
  readonly paths: Record<string, Record<string, unknown>>;
}): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path.startsWith('/api/'))
      .map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path}`,
        example: Object(operation).requestBody?.content?.['application/json']?.example,
      })),
  );
}

async function tryAs(somebody: Somebody | null, { route, example }: Operation): Promise<Expected> {
  const [method = '', path = ''] = route.split(' ');
  const body = trials[route]?.body?.(scene) ?? example;
  const isForm = body instanceof FormData;
  const response = await engine.app.request(addressOf(path), {
    method,
    headers: {
      ...(somebody === null ? {} : { Authorization: `Bearer ${somebody.token}` }),
      'Idempotency-Key': crypto.randomUUID(),
      ...(isForm || body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'PUT' ? { 'If-Match': '"1"' } : {}),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  return verdictOf(response);
}

const addressOf = (path: string): string =>
  path
    .replace('/machine-accounts/{id}', `/machine-accounts/${scene.machine}`)
    .replace('{tokenId}', scene.machineToken)
    .replace('/positions/{id}', `/positions/${scene.position}`)
    .replace('/units/{id}', `/units/${unitId('UBND')}`)
    .replace('/pools/{id}', `/pools/${scene.pool}`)
    .replace('/campaigns/{id}', `/campaigns/${demoCampaign.id}`)
    .replace('/people/{id}', `/people/${person('pmx-drafter').id}`)
    .replace('{attachmentId}', scene.attachment)
    .replace('/difference', '/difference?from=1&to=1')
    .replace('{key}/{version}', 'training-plan-yearly/1')
    .replace('{id}', scene.plan);

test('every route of the API says who may use it', () => {
  expect(operations.map(({ route }) => route).filter((route) => trials[route] === undefined)).toEqual([]);
  expect(Object.keys(trials).filter((route) => !operations.some((one) => one.route === route))).toEqual([]);
});

describe('every route, for every role in the own, a handling, the managing, a foreign and an ended unit', () => {
  test('turns away whoever has no business there, before anything happens', {
    timeout: 240_000,
  }, async () => {
    expect(await surprises(({ rule }, somebody) => rule(somebody) !== 'yes')).toEqual([]);
  });

  test('turns away whoever has not signed in', async () => {
    const let_in: string[] = [];
    for (const operation of operations)
      if ((await tryAs(null, operation)) !== 'no') let_in.push(operation.route);
    expect(let_in).toEqual([]);
  });

  test('lets through whom it is for', { timeout: 240_000 }, async () => {
    expect(await surprises(({ rule }, somebody) => rule(somebody) === 'yes')).toEqual([]);
  });
});

/** What came out otherwise than expected, among those trials. */
async function surprises(
  among: (trial: (typeof trials)[string], somebody: Somebody) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const operation of operations) {
    const trial = trials[operation.route];
    if (trial === undefined) continue;
    for (const somebody of everybody.filter((one) => among(trial, one))) {
      const verdict = await tryAs(somebody, operation);
      const expected = trial.rule(somebody);
      if (verdict !== expected)
        found.push(`${operation.route}: ${somebody.role} ${somebody.place}: ${verdict}, not ${expected}`);
    }
  }
  return found;
}
