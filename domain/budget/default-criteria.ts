import type { Criteria } from './criteria.ts';

/** Criteria for the demo and for provinces that have not published their own; at most 50 points. */
export const defaultEquipmentCriteria: Criteria = {
  key: 'equipment-default',
  version: 1,
  kind: 'equipment',
  name: { vi: 'Tiêu chí phân bổ kinh phí thiết bị', en: 'Criteria for equipment funding' },
  effectiveFrom: '2026-10-01',
  source: {
    vi: 'Dữ liệu mẫu, chưa phải tiêu chí của tỉnh',
    en: 'Sample data, not the criteria of a province',
  },
  weights: { need: 5, remoteness: 3, existing: 2 },
  // The fewer devices there are, the more points.
  bands: {
    existing: [
      { from: 0, points: 5 },
      { from: 1, points: 4 },
      { from: 3, points: 3 },
      { from: 6, points: 2 },
      { from: 10, points: 1 },
      { from: 20, points: 0 },
    ],
  },
};

export const defaultScholarshipCriteria: Criteria = {
  key: 'scholarship-default',
  version: 1,
  kind: 'scholarship',
  name: { vi: 'Tiêu chí phân bổ học bổng', en: 'Criteria for scholarships' },
  effectiveFrom: '2026-10-01',
  source: {
    vi: 'Dữ liệu mẫu, chưa phải tiêu chí của tỉnh',
    en: 'Sample data, not the criteria of a province',
  },
  weights: { goodYears: 3, yearsOfService: 2 },
  bands: {
    goodYears: [
      { from: 2, points: 1 },
      { from: 3, points: 3 },
      { from: 5, points: 5 },
    ],
    yearsOfService: [
      { from: 3, points: 1 },
      { from: 5, points: 3 },
      { from: 10, points: 5 },
    ],
  },
};
