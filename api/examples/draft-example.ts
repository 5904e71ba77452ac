import { contentExample } from './content-example.ts';

export const draftExample = {
  submissionId: '019b76da-a800-7e21-8a4c-3f0e5b6c7d8e',
  kind: 'training-plan',
  unitId: '019b76da-a800-7aaa-8bbb-000000000001',
  year: 2027,
  state: 'draft',
  version: 3,
  content: { ...contentExample, stated: { ownVenue: true } },
  asks: [
    {
      name: 'ownVenue',
      type: 'boolean',
      label: {
        vi: 'Đơn vị có hội trường để mở lớp không?',
        en: 'Has the unit a hall of its own for the classes?',
      },
    },
  ],
  findings: [
    {
      pointer: '/lines/0/costItems/0/unitPrice',
      code: 'norm_exceeded',
      severity: 'fault',
      detail: 'Đơn giá 2.400.000 đồng vượt định mức 2.000.000 đồng (lecturer-session) mà chưa nêu lý do.',
      source: 'Thông tư 36/2018/TT-BTC, Thông tư 100/2025/TT-BTC và nghị quyết về mức chi của tỉnh',
      params: { unitPrice: 2_400_000, limit: 2_000_000, norm: 'lecturer-session' },
    },
  ],
  returned: null,
  updatedAt: '2026-11-01T02:00:00.000Z',
};
