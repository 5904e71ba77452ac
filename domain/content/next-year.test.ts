import { expect, it } from 'vitest';
import { samplePlan } from '../../tests/support/sample-content.ts';
import { draftForNextYear } from './next-year.ts';
import { parseContent } from './parse-content.ts';

const [training, scholarship] = samplePlan.lines;
const reasoned = {
  kind: 'meals',
  description: '',
  quantity: 1,
  unitPrice: 9,
  overNormReason: 'Giá tăng',
} as const;
if (!training || !scholarship) throw new Error('the sample plan has lines');

let made = 0;
const plan = {
  ...samplePlan,
  stated: { ownVenue: true },
  lines: [
    { ...scholarship, note: 'Cử chị Mai' },
    { ...training, costItems: [reasoned] },
  ],
};
const draft = draftForNextYear(plan, { year: 2028, newId: () => `new-${++made}` });

it('starts the new year with new lines in the old order', () => {
  expect([draft.year, draft.title]).toEqual([2028, 'Kế hoạch đào tạo, bồi dưỡng năm 2028']);
  expect(draft.lines.map(({ id, number, kind }) => [id, number, kind])).toEqual([
    ['new-1', 1, 'training'],
    ['new-2', 2, 'scholarship'],
  ]);
});

it('keeps what the unit stated', () => {
  expect(draft.stated).toEqual({ ownVenue: true });
});

it('carries over nobody’s data and no reason', () => {
  const text = JSON.stringify(draft);
  for (const gone of ['Mai', 'person-1', 'yearsOfService', '"age"', 'Giá tăng'])
    expect(text).not.toContain(gone);
  expect(draft.lines[1]?.scholarship).toEqual({
    degree: 'Thạc sĩ',
    institution: 'Đại học Thái Nguyên',
    studyMonths: 24,
    commitmentMonths: 72,
  });
});

it('lacks only the person to be sent before it can be submitted', () => {
  const parsed = parseContent('training-plan', draft);
  expect('findings' in parsed && parsed.findings.map(({ pointer, code }) => [pointer, code])).toEqual(
    ['candidateName', 'yearsOfService', 'goodYears', 'age'].map((name) => [
      `/lines/1/scholarship/${name}`,
      'missing',
    ]),
  );
});
