export const timelineExample = {
  items: [
    {
      seq: 7,
      at: '2026-11-04T03:10:00.000Z',
      type: 'decided',
      step: 'review',
      person: 'Đặng Hoài Sơn',
      role: 'deputy-director',
      unit: 'Sở Nội vụ',
      onBehalfOf: [],
      text: 'Đề nghị làm rõ số lớp và đơn giá.',
      data: { verdict: 'return', round: 1 },
    },
  ],
};

export const waitingExample = {
  state: 'in-review',
  stage: 'review',
  tasks: [
    {
      step: 'review',
      action: 'decide',
      unit: 'Sở Nội vụ',
      roles: ['deputy-director'],
      people: [
        {
          id: '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f',
          name: 'Đặng Hoài Sơn',
          onBehalfOf: [],
          backOn: null,
        },
      ],
      since: '2026-11-02T02:00:00.000Z',
      due: '2026-11-09T10:00:00.000Z',
      overdue: false,
      next: { type: 'reminder', at: '2026-11-06T10:00:00.000Z' },
    },
  ],
  settling: false,
  incidents: [],
};

export const differenceExample = {
  from: 1,
  to: 2,
  general: [],
  funding: [{ pointer: '/total', field: 'total', before: 600_000_000, after: 586_500_000 }],
  lines: [
    {
      change: 'changed',
      lineId: 'line-1',
      number: 1,
      fields: [{ pointer: '/lines/0/classes', field: 'classes', before: 3, after: 2 }],
    },
  ],
  renumbered: [],
};
