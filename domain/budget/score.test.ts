import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultEquipmentCriteria as criteria, defaultScholarshipCriteria } from './default-criteria.ts';
import { scoreOf, scoreParts } from './score.ts';

it.each([
  [{ need: 5, remoteness: 5, existing: 0 }, 50],
  [{ need: 0, remoteness: 0, existing: 100 }, 0],
  [{ need: 4, remoteness: 2, existing: 5 }, 32],
  [{}, 0],
])('%j scores %i', (details, score) => {
  expect(scoreOf(details, criteria)).toBe(score);
});

it('scholarships are scored by criteria of their own', () => {
  expect(scoreOf({ yearsOfService: 6, goodYears: 3, studyMonths: 24 }, defaultScholarshipCriteria)).toBe(15);
});

it('says how the score came about', () => {
  expect(scoreParts({ need: 4, existing: 5 }, criteria)).toEqual([
    { measure: 'need', value: 4, points: 4, weight: 5, weighted: 20 },
    { measure: 'existing', value: 5, points: 3, weight: 2, weighted: 6 },
  ]);
});

const details = fc.record({ need: fc.nat(5), remoteness: fc.nat(5), existing: fc.nat(1000) });

it('is whole, and greater need or fewer devices never lower it', () => {
  fc.assert(
    fc.property(details, (request) => {
      const score = scoreOf(request, criteria);
      expect(Number.isSafeInteger(score)).toBe(true);
      expect(scoreOf({ ...request, need: request.need + 1 }, criteria)).toBeGreaterThan(score);
      expect(
        scoreOf({ ...request, existing: Math.floor(request.existing / 2) }, criteria),
      ).toBeGreaterThanOrEqual(score);
    }),
  );
});
