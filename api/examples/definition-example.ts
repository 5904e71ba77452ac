/** The smallest process that decides something. */
export const definitionExample = {
  key: 'equipment-simple',
  version: 1,
  kind: 'equipment',
  name: { vi: 'Đề nghị thiết bị (rút gọn)', en: 'Equipment request (short)' },
  effectiveFrom: '2027-01-01',
  facts: {},
  asks: {
    replaces: {
      type: 'boolean',
      label: { vi: 'Thiết bị này thay thế thiết bị hỏng?', en: 'Does it replace a broken device?' },
    },
  },
  stages: [
    {
      key: 'decision',
      name: { vi: 'Quyết định', en: 'Decision' },
      completes: 'all',
      steps: [
        {
          key: 'decision',
          kind: 'signature',
          name: { vi: 'Quyết định của Sở Nội vụ', en: 'Decision by Home Affairs' },
          handledBy: { unit: { rule: 'named', code: 'SNV' }, decide: ['director'] },
          substitute: { unit: { rule: 'named', code: 'UBND' }, decide: ['vice-chair'] },
          verdicts: ['approve', 'return'],
          returnTo: ['author'],
          signingMode: 'TUQ.',
          term: { workingDays: 5 },
        },
      ],
    },
  ],
  authorTerm: { workingDays: 5 },
  resubmission: 'resume',
};
