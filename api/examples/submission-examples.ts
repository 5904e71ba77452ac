import { contentExample } from './content-example.ts';
import { taskExample } from './task-example.ts';

const { submissionId: id, fileNumber, title, unitName, total } = taskExample;

export const listedSubmissionExample = {
  id,
  kind: 'training-plan',
  fileNumber,
  title,
  unitName,
  year: 2027,
  state: 'in-review',
  stage: 'review',
  round: 1,
  version: 3,
  total,
  approvedTotal: null,
  updatedAt: '2026-11-02T02:00:00.000Z',
};

export const submissionExample = {
  id,
  kind: 'training-plan',
  fileNumber,
  title,
  unit: { id: '019b76da-a800-7aaa-8bbb-000000000001', name: unitName },
  year: 2027,
  state: 'in-review',
  stage: 'review',
  round: 1,
  version: 3,
  revision: 1,
  total,
  approvedTotal: null,
  submittedAt: '2026-11-02T02:00:00.000Z',
  updatedAt: '2026-11-02T02:00:00.000Z',
  draftVersion: 2,
  definition: {
    key: 'training-plan-yearly',
    version: 1,
    name: { vi: 'Kế hoạch đào tạo, bồi dưỡng hằng năm', en: 'Yearly training plan' },
  },
  way: [
    {
      key: 'review',
      name: { vi: 'Thẩm định', en: 'Review' },
      state: 'now',
      skippedBecause: null,
      steps: [
        {
          key: 'review',
          kind: 'review',
          name: { vi: 'Thẩm định', en: 'Review' },
          state: 'now',
          due: '2026-11-09T10:00:00.000Z',
          verdicts: ['approve', 'return', 'ask'],
        },
      ],
    },
  ],
  available: [{ verb: 'decide', step: 'review', verdicts: ['approve', 'return', 'ask'], because: null }],
  content: contentExample,
  lines: [
    {
      lineId: 'line-1',
      asked: { province: 12_000_000 },
      approved: { province: 12_000_000 },
      reserved: {},
      committed: {},
      spent: {},
      missing: {},
      rank: null,
      delivery: null,
    },
  ],
  returned: null,
  document: null,
  attachments: [],
};
