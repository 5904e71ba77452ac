import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { refusalCodes } from '../domain/approval/refusal.ts';
import { languages } from '../domain/bilingual.ts';
import { problems } from '../i18n/words/problems.ts';
import { denials } from '../services/denial.ts';
import type { ApiProblem } from './api-error.ts';
import { errorsOf } from './problem-errors.ts';
import { statusOf } from './problem-status.ts';
import { wordsOf } from './problem-words.ts';

const samples: readonly ApiProblem[] = [
  { code: 'unauthenticated' },
  { code: 'not_found' },
  { code: 'invalid', faults: [{ pointer: '/year', message: 'missing' }] },
  {
    code: 'faulty_content',
    findings: [{ pointer: '/total', code: 'lines_sum', severity: 'fault', params: { stated: 2, sum: 1 } }],
  },
  {
    code: 'faulty_workbook',
    findings: [{ sheet: 'Kế hoạch', row: 7, column: 'F', code: 'required', params: {} }],
  },
  { code: 'key_missing' },
  { code: 'key_reused' },
  { code: 'version_missing' },
  { code: 'version_changed', version: 4 },
  { code: 'outcome_unknown' },
  { code: 'planning_closed' },
  { code: 'exists_already', id: 'x' },
  { code: 'too_large', limit: 1024 * 1024 },
  { code: 'too_deep', limit: 20 },
  { code: 'too_many', limit: 50 },
  { code: 'media_type_refused', found: 'text/plain' },
  { code: 'no_such_address' },
  { code: 'method_not_allowed', allowed: 'GET' },
  { code: 'unexpected' },
  ...denials.map((because) => ({ code: 'forbidden' as const, because })),
  ...refusalCodes.map((because) => ({ code: 'refused' as const, because })),
];

test('every problem is told in both languages, with its values filled in, and has an error status', () => {
  for (const problem of samples)
    for (const language of languages) {
      const { title, detail } = wordsOf(problem, language);
      expect(`${title} ${detail}`).not.toMatch(/\{\{|undefined/);
      expect(title.length * detail.length).toBeGreaterThan(0);
      expect(statusOf(problem)).toBeGreaterThanOrEqual(400);
    }
});

test('a fault in a workbook is told with its cell, one in content with its pointer and the source of the rule', () => {
  expect(errorsOf(samples[4] ?? { code: 'unexpected' }, 'vi')).toEqual([
    {
      sheet: 'Kế hoạch',
      row: 7,
      column: 'F',
      cell: 'F7',
      code: 'required',
      detail: 'Ô này không được để trống.',
    },
  ]);
  expect(errorsOf(samples[3] ?? { code: 'unexpected' }, 'en')).toMatchObject([
    { pointer: '/total', code: 'lines_sum', severity: 'fault', source: expect.stringContaining('36/2018') },
  ]);
});

test('every fault that a service names has words', () => {
  const sources = readdirSync('services', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`services/${name}`, 'utf8'))
    .filter((source) => /BodyFault|faults/.test(source))
    .join('\n');
  const named = [
    ...sources.matchAll(/message: '([a-z_]+)'/g),
    ...sources.matchAll(/, '\/\w+', '([a-z_]+)'\]/g),
  ].map(([, code]) => code);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((code) => !(`fault.${code}` in problems.vi))).toEqual([]);
});
