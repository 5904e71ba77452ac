import { expect, test } from 'vitest';
import { z } from 'zod';
import { idleApi } from '../tests/support/idle-engine.ts';

const app = idleApi();
const document = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        summary: z.string(),
        responses: z.record(z.string(), z.unknown()),
        requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
        parameters: z.array(z.looseObject({ name: z.string(), required: z.boolean().optional() })).optional(),
      }),
    ),
  ),
  components: z.object({ securitySchemes: z.looseObject({ bearer: z.looseObject({ scheme: z.string() }) }) }),
});

const published = async () => document.parse(await (await app.request('/openapi.json')).json());
const routes = app.openAPIRegistry.definitions.flatMap((entry) =>
  entry.type === 'route' ? [entry.route] : [],
);

/** Every JSON schema with an example that stands beside it: of bodies and of answers. */
const examples = routes.flatMap(({ method, path, request, responses }) => {
  const contents = [
    request?.body?.content ?? {},
    ...Object.values(responses).map((response) => ('content' in response ? (response.content ?? {}) : {})),
  ];
  return contents.flatMap((content) => {
    const json = content['application/json'];
    if (json === undefined || '$ref' in json || !(json.schema instanceof z.ZodType)) return [];
    const several = Object.values(json.examples ?? {}).map((one) => ('value' in one ? one.value : undefined));
    const all: readonly unknown[] = json.example === undefined ? several : [json.example, ...several];
    const { schema } = json;
    return all.map((example) => ({ where: `${method} ${path}`, schema, example }));
  });
});

test('the document describes every route of the API with a summary and the problem document', async () => {
  const { openapi, paths, components } = await published();
  expect(openapi).toBe('3.1.0');
  expect(components.securitySchemes.bearer.scheme).toBe('bearer');
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ path, method, route })),
  );
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(described.length).toBeGreaterThan(35);
  expect(described.map(({ path, method }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining([...new Set(served)]),
  );
  for (const { path, route } of described)
    if (path.startsWith('/api/')) expect(Object.keys(route.responses)).toContain('default');
});

test('every POST asks for an idempotency key, and every JSON body has an example', async () => {
  const { paths } = await published();
  for (const [path, { post }] of Object.entries(paths)) {
    if (post === undefined) continue;
    const key = post.parameters?.find(({ name }) => name === 'idempotency-key');
    expect([path, key?.required]).toEqual([path, true]);
    const json = post.requestBody?.content['application/json'];
    if (json !== undefined)
      expect([path, Object.keys(Object(json)).some((name) => name.startsWith('example'))]).toEqual([
        path,
        true,
      ]);
  }
});

test('every example keeps the schema that it stands beside', () => {
  expect(examples.length).toBeGreaterThan(40);
  const broken = examples.flatMap(({ where, schema, example }) => {
    const parsed = schema.safeParse(example);
    return parsed.success ? [] : [`${where}: ${z.prettifyError(parsed.error)}`];
  });
  expect(broken).toEqual([]);
});

test('the documentation comes from our own origin and calls nobody', async () => {
  const page = await app.request('/docs');
  const html = await page.text();
  expect(html).not.toMatch(/https?:|\/\/[a-z]/);
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
  for (const [, address] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
    const asset = await app.request(address ?? '');
    expect([address, asset.status]).toEqual([address, 200]);
    await asset.body?.cancel();
  }
});
