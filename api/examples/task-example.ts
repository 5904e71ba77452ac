export const taskExample = {
  submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  step: 'review',
  action: 'decide',
  round: 1,
  fileNumber: 'KH-2027-0001',
  title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027 của xã Hồng Thái',
  unitName: 'Xã Hồng Thái',
  total: 586_500_000,
  since: '2026-11-02T02:00:00.000Z',
  due: '2026-11-09T10:00:00.000Z',
  overdue: false,
  isMine: true,
};
