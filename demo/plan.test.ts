import { describe, expect, test } from 'vitest';
import { checkContent } from '../domain/content/check-content.ts';
import type { Content, Norm } from '../domain/content/content.ts';
import { parseContent } from '../domain/content/parse-content.ts';
import { amountInWords } from '../domain/money/in-words.ts';
import { addBySource, totalOf } from '../domain/money/vnd.ts';
import { corrections, plan } from './plan.ts';

const norms: readonly Norm[] = [
  { key: 'lecturer-session', costKind: 'lecturer', limit: 2_000_000, source: '' },
  { key: 'meals-day', costKind: 'meals', limit: 50_000, source: '' },
  { key: 'computer', costKind: 'device', limit: 15_000_000, source: '' },
];

const corrected: Content = {
  ...plan,
  funding: corrections.funding,
  lines: plan.lines.map((line) =>
    line.number === 4
      ? {
          ...line,
          costItems: line.costItems.map((item) =>
            item.unitPrice === 2_500_000 ? { ...item, overNormReason: corrections.overNormReason } : item,
          ),
        }
      : line,
  ),
};

const found = (content: Content) => checkContent('training-plan', content, { norms, others: [] });
const faults = (content: Content) => found(content).filter(({ severity }) => severity === 'fault');

describe('the demo plan', () => {
  test('has a form that parses, with scholarships, equipment and digital content', () => {
    expect(parseContent('training-plan', plan)).toEqual({ content: plan });
    const kinds = plan.lines.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThanOrEqual(12);
    expect(kinds.filter((kind) => kind === 'scholarship')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'equipment')).toHaveLength(3);
    expect(plan.lines.some(({ group }) => group === 'digital')).toBe(true);
  });

  test('is refused at submit for exactly its two problems: the funding and a lecturer over the norm', () => {
    const codes = faults(plan).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(codes).toEqual([
      'funding_sum /funding',
      'source_sum /funding/province',
      'norm_exceeded /lines/3/costItems/0/unitPrice',
    ]);
  });

  test('has nothing left to refuse once both are corrected', () => {
    expect(faults(corrected)).toEqual([]);
  });

  test('states its total in words, below the threshold of two billion', () => {
    expect(plan.totalInWords).toBe(amountInWords(plan.total));
    expect(plan.total).toBeLessThan(2_000_000_000);
  });

  test('corrects its funding to what the lines add up to, source by source', () => {
    const sums = plan.lines.reduce((sum, line) => addBySource(sum, line.sources), {});
    expect(corrections.funding).toEqual(sums);
    expect(totalOf(sums)).toBe(plan.total);
  });
});
