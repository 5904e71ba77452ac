const unit = { unitId: '019b76da-a800-7aaa-8bbb-000000000002', unitName: 'Sở Nội vụ' };
const review = { vi: 'Thẩm định', en: 'Review' };

export const stalledExample = {
  id: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  concerns: 'submission',
  submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  kind: 'training-plan',
  ownerId: '019b76da-a800-7aaa-8bbb-000000000001',
  ownerName: 'UBND xã Hồng Thái',
  year: 2027,
  campaignId: '019b76da-a800-7b77-8c2d-3e4f5a6b7c8d',
  stage: 'review',
  stageName: review,
  value: 1_250_000_000,
  title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027',
  fileNumber: 'KH-2027-0001',
  since: '2026-11-05T10:00:00.000Z',
  causes: [
    {
      ...{ cause: 'overdue', since: '2026-11-05T10:00:00.000Z', step: 'review', stepName: review },
      ...{ action: 'decide', due: '2026-11-05T10:00:00.000Z', ...unit, roles: ['deputy-director'] },
      people: [
        {
          ...{ id: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f', name: 'Lê Thị Thu Thủy', role: 'deputy-director' },
          ...{ isActive: true, backOn: null, standIns: [] },
        },
      ],
    },
  ],
  remedies: ['urge', 'extend', 'reassign', 'appoint', 'send-back', 'record-paper'],
};

export const countsExample = {
  count: 1,
  value: 1_250_000_000,
  byCause: [{ cause: 'overdue', count: 1 }],
  byStage: [{ stage: 'review', count: 1 }],
  byUnit: [{ ...unit, count: 1 }],
};
