import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../tests/support/arbitrary-content.ts';
import { breachExamples, sampleNorms } from '../../tests/support/breaches-of-rules.ts';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { checkContent, sourceOfRule } from './check-content.ts';
import type { Content } from './content.ts';
import { rules } from './rules/rules.ts';

const check = (content: Content) =>
  checkContent('training-plan', content, { norms: sampleNorms, others: [] });
const codes = (content: Content) => check(content).map(({ code }) => code);

it('finds nothing in a plan that is in order', () => {
  expect(check(samplePlan)).toEqual([]);
});

describe('every rule catches its example, at its place', () => {
  it.each(Object.entries(breachExamples))('%s', (code, { content, pointer, others = [], asks = {} }) => {
    const found = checkContent('training-plan', content, { norms: sampleNorms, others, asks });
    expect(found.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, pointer]);
  });

  it.each(Object.keys(rules))('%s says where it comes from', (code) => {
    expect(sourceOfRule(code)?.vi).not.toBe('');
    expect(sourceOfRule(code)).not.toBeNull();
  });

  it('knows no source for a fault of form', () => {
    expect(sourceOfRule('missing')).toBeNull();
    expect(sourceOfRule('constructor')).toBeNull();
  });
});

describe('rules leave alone what is in order', () => {
  const item = { kind: 'meals', description: '', quantity: 200, unitPrice: 60_000, norm: 'meals' } as const;
  const withItem = (change: object): Content => ({
    ...samplePlan,
    lines: samplePlan.lines.map((line, index) =>
      index === 0 ? { ...line, costItems: [{ ...item, ...change }] } : line,
    ),
  });

  it('a cost over its norm with a reason', () => {
    expect(codes(withItem({}))).toEqual(['norm_exceeded']);
    expect(codes(withItem({ overNormReason: 'Vùng cao, giá thực phẩm tăng' }))).toEqual([]);
  });

  it('a cost exactly at its norm', () => {
    expect(codes(withItem({ quantity: 240, unitPrice: 50_000 }))).toEqual([]);
  });

  it('digital classes for specialists beside an online course for them', () => {
    const [online, ...rest] = samplePlan.lines;
    if (online === undefined) throw new Error('the sample plan has lines');
    const inClass = {
      ...online,
      id: 'line-4',
      number: 4,
      form: 'class',
      amount: 0,
      sources: {},
      costItems: [],
    } as const;
    expect(codes({ ...samplePlan, lines: [online, ...rest, inClass] })).toEqual([]);
    expect(codes({ ...samplePlan, lines: [{ ...online, form: 'class' }, ...rest] })).toEqual([
      'online_first',
    ]);
  });

  it('the amount in words left out', () => {
    expect(codes({ ...samplePlan, totalInWords: '' })).toEqual([]);
  });
});

describe('what the process asks', () => {
  const label = { vi: 'Tỷ lệ', en: 'Share' };
  const asks = { share: { type: 'number', label } } as const;
  const found = (stated: Content['stated'], against = {}) =>
    checkContent(
      'training-plan',
      { ...samplePlan, ...(stated === undefined ? {} : { stated }) },
      { norms: sampleNorms, others: [], ...against },
    );

  it('is a fault while it is open or answered otherwise than asked, named by its question', () => {
    const [open] = found(undefined, { asks });
    expect(open).toMatchObject({ code: 'unanswered', severity: 'fault', params: { label } });
    expect(found({ share: '2' }, { asks })).toMatchObject([{ code: 'answer_not_number', severity: 'fault' }]);
    expect(found({ share: 0 }, { asks })).toEqual([]);
  });

  it('an answer to no question is a warning, and nothing is said while no process is known', () => {
    expect(found({ hall: true }, { asks: {} })).toMatchObject([{ code: 'not_asked', severity: 'warning' }]);
    expect(found({ hall: true })).toEqual([]);
  });
});

it('names three units and counts all when many plan the same', () => {
  const { content, others = [] } = breachExamples.overlap;
  const [finding] = checkContent('training-plan', content, { norms: sampleNorms, others });
  expect(finding?.params).toEqual({ unitCount: 4, units: 'Xã An, Xã Bình, Xã Cao, …' });
});

it('another province’s conditions for scholarships replace the decree’s', () => {
  const conditions = { leastYearsOfService: 10, leastGoodYears: 2, highestAge: 45, commitmentFactor: 3 };
  const found = checkContent('training-plan', samplePlan, { norms: sampleNorms, others: [], conditions });
  expect(found.map(({ code }) => code)).toEqual(['service_too_short']);
});

const sums = ['line_sources_sum', 'lines_sum', 'funding_sum', 'source_sum'];

it('money that adds up is never called wrong, and one dong too much always is', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), (plan, pick) => {
      expect(codes(plan).filter((code) => sums.includes(code))).toEqual([]);
      const at = pick % plan.lines.length;
      const lines = plan.lines.map((line, index) =>
        index === at ? { ...line, amount: line.amount + 1 } : line,
      );
      expect(codes({ ...plan, lines })).toEqual(expect.arrayContaining(['line_sources_sum', 'lines_sum']));
    }),
  );
});
