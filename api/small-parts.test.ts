import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describedError } from '../services/described-error.ts';
import { isApiPath } from './app.ts';
import { dispositionOf } from './download.ts';
import { depthOf } from './json-depth.ts';
import { languageAsked } from './language.ts';
import { faultsIn } from './request-faults.ts';
import { versionIn } from './requests.ts';

test('the depth of JSON is what nesting makes of it, whatever stands in its strings', () => {
  const depth = (value: unknown): number =>
    typeof value !== 'object' || value === null ? 0 : 1 + Math.max(0, ...Object.values(value).map(depth));
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(depth(value));
    }),
  );
  expect(depthOf(JSON.stringify(['\\"[[[[', '{{{']))).toBe(1);
});

test.each([
  ['en', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['fr, en-GB;q=0.7, vi;q=0.2', 'en'],
  ['vi;q=0, en;q=0.1', 'en'],
  ['*', null],
  ['', null],
  ['nonsense;;q=x,,', null],
])('Accept-Language %j asks for %j', (header, language) => {
  expect(languageAsked(header)).toBe(language);
});

test('a file’s name survives in UTF-8, and has an ASCII form beside it that cannot break the header', () => {
  expect(dispositionOf('Quyết định “số 1”.pdf')).toBe(
    `attachment; filename="Quyet dinh _so 1_.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%E2%80%9Cs%E1%BB%91%201%E2%80%9D.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(dispositionOf(name)).toMatch(
        /^attachment; filename="[\w. ()-]*"; filename\*=UTF-8''[\w.!~%-]*$/,
      );
    }),
  );
});

test('an If-Match that is no ETag of ours matches no version', () => {
  expect(['"3"', 'W/"12"', '3', '*', '"x"', '"3", "4"'].map(versionIn)).toEqual([3, 12, -1, -1, -1, -1]);
});

test('API and pages share the origin without a gap', () => {
  const api = [
    '/api',
    '/api/me',
    '/docs',
    '/docs/start.js',
    '/openapi.json',
    '/healthz',
    '/readyz',
    '/metrics',
  ];
  expect(api.filter((path) => !isApiPath(path))).toEqual([]);
  expect(['/', '/apiary', '/submissions', '/documents', '/healthz/x'].filter(isApiPath)).toEqual([]);
});

describe('faults of a request', () => {
  const schema = z.object({
    step: z.string().min(1).max(3),
    seen: z.int().min(0),
    lines: z.array(z.object({ 'a/b': z.enum(['x', 'y']) })).max(2),
  });
  const told = (sent: unknown, language: 'vi' | 'en' = 'en') => {
    const parsed = schema.safeParse(sent);
    return parsed.success ? [] : faultsIn(parsed.error.issues, sent, language);
  };

  test('are told all at once, each with its JSON pointer, in words', () => {
    expect(told({ step: 'longer', lines: [{ 'a/b': 'z' }, {}] })).toEqual([
      { pointer: '/step', message: 'At most 3 characters are allowed.' },
      { pointer: '/seen', message: 'This is missing.' },
      { pointer: '/lines/0/a~1b', message: 'Choose one of: x, y.' },
      { pointer: '/lines/1/a~1b', message: 'This is missing.' },
    ]);
    expect(told({ step: 5, seen: 1.5, lines: 'no' }, 'vi')).toEqual([
      { pointer: '/step', message: 'Sai kiểu dữ liệu; cần: chữ.' },
      { pointer: '/seen', message: 'Sai kiểu dữ liệu; cần: số nguyên.' },
      { pointer: '/lines', message: 'Sai kiểu dữ liệu; cần: danh sách.' },
    ]);
  });

  test('have words whatever is sent', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        for (const { message } of told(sent)) expect(message).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

test('what is logged of an error says where, and nothing that somebody wrote', () => {
  const cause = Object.assign(new Error('duplicate key (Nông Thị Hạnh)'), { code: '23505' });
  const logged = JSON.stringify(describedError(new TypeError('Nông Thị Hạnh', { cause })));
  expect(logged).toContain('23505');
  expect(logged).toContain('small-parts.test.ts');
  expect(logged).not.toContain('Hạnh');
});
