import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/bilingual.ts';
import { checkContent } from '../../domain/content/check-content.ts';
import { rules } from '../../domain/content/rules/rules.ts';
import { breachExamples, sampleNorms } from '../../tests/support/breaches-of-rules.ts';
import { wordsIn } from '../words.ts';
import { findings } from './findings.ts';

const examples = Object.entries(breachExamples).flatMap(([code, { content, others = [], asks = {} }]) =>
  checkContent('training-plan', content, { norms: sampleNorms, others, asks }).filter(
    (finding) => finding.code === code,
  ),
);

describe.each(languages)('%s', (language) => {
  const texts = new Map(Object.entries(findings[language]));

  it.each(examples)('$code says what it speaks of', ({ code, params }) => {
    const used = [...(texts.get(code) ?? '').matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '');
    expect(Object.keys(params)).toEqual(expect.arrayContaining(used));
    expect(wordsIn(language)(`findings:${code}`, params)).not.toMatch(/\{\{|undefined|NaN/);
  });
});

it('has an example for every rule', () => {
  expect(new Set(examples.map(({ code }) => code))).toEqual(new Set(Object.keys(rules)));
});

it('writes money as an official does', () => {
  const params = { stated: 1_250_000_000, sum: 900_000 };
  expect(wordsIn('vi')('findings:lines_sum', params)).toContain('1.250.000.000 đồng');
  expect(wordsIn('en')('findings:lines_sum', params)).toContain('1,250,000,000 VND');
});
