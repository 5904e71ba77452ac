const unitId = '019b76da-a800-7aaa-8bbb-000000000001';
const unit = { unitId, unitName: 'UBND xã Hồng Thái' } as const;
const dueAt = '2026-11-30T10:00:00.000Z';

export const obligationExample = {
  id: '019b76da-a800-7d01-8e2f-3a4b5c6d7e8f',
  campaignId: '019b76da-a800-7b77-8c2d-3e4f5a6b7c8d',
  year: 2027,
  kind: 'training-plan',
  ...unit,
  level: 'commune',
  askedUnitId: unitId,
  state: 'in-draft',
  isLate: false,
  dueAt,
  extendedFrom: null,
  reason: null,
  submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  sentAt: null,
};

const counts = {
  total: 110,
  late: 9,
  byState: {
    ...{ 'not-begun': 4, 'in-draft': 5, 'in-review': 60, returned: 8 },
    ...{ approved: 30, 'in-delivery': 0, completed: 0, excused: 3 },
  },
};
export const progressExample = {
  ...counts,
  byLevel: [{ level: 'commune', ...counts }],
  byManagingUnit: [{ unitId, unitName: 'UBND tỉnh Tuyên Quang', ...counts }],
};

export const lateUnitExample = {
  ...unit,
  level: 'commune',
  heads: ['Hoàng Văn Sơn'],
  dueAt,
  daysLate: 3,
  state: 'not-begun',
};

export const behindExample = {
  submissionId: obligationExample.submissionId,
  fileNumber: 'KH-2027-0001',
  lineId: 'line-1',
  ...unit,
  quarter: 1,
  classesPlanned: 4,
  classesHeld: 1,
  committed: 120_000_000,
  spent: 30_000_000,
};

export const severalExample = { unitIds: [unitId], reason: 'Đơn vị đang sắp xếp lại bộ máy.' };
