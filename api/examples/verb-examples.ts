import type { VerbInput, VerbKind } from '../../services/submissions/verb-inputs.ts';

const personId = '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f';
const attachmentId = '019b76da-a800-7f10-9a3b-4c5d6e7f8091';

/** An example body for every verb; they keep the schemas by their type, and a test parses them. */
export const verbExamples: { readonly [Kind in VerbKind]: VerbInput<Kind> } = {
  assign: { step: 'review', assigneeId: personId, work: 'propose' },
  claim: { step: 'review' },
  'take-over': { step: 'review', reason: 'Đồng nghiệp nghỉ ốm, hồ sơ sắp đến hạn.' },
  release: { step: 'review', reason: 'Tôi đi công tác đến hết tuần.' },
  propose: {
    seen: 5,
    step: 'review',
    verdict: 'return',
    reason: 'Cần làm rõ số lớp và đơn giá.',
    comments: [{ lineId: 'line-1', field: 'classes', text: 'Đề nghị gộp thành hai lớp.' }],
  },
  decide: {
    seen: 12,
    step: 'approval',
    verdict: 'approve',
    lines: [
      { lineId: 'line-1', verdict: 'approve' },
      {
        lineId: 'line-2',
        verdict: 'cut',
        amountBySource: { province: 40_000_000 },
        reason: 'Theo khả năng cân đối ngân sách.',
      },
      { lineId: 'line-3', verdict: 'refuse', reason: 'Trùng với kế hoạch của Sở Khoa học và Công nghệ.' },
    ],
  },
  answer: { step: 'review', text: 'Đơn vị đã có 12 máy, nhu cầu là 15 máy.' },
  comment: { lineId: 'line-1', text: 'Xin xem lại thời gian tổ chức.' },
  attach: { attachmentId },
  issue: {
    seen: 15,
    step: 'delegated-decision',
    number: '225/QĐ-SNV',
    date: '2026-12-10',
    signingMode: 'TUQ.',
    attachmentId,
  },
  allocate: {
    step: 'allocation',
    requests: [{ lineId: 'line-2', amountBySource: { province: 40_000_000 } }],
  },
  confirm: { step: 'allocation', lineIds: ['line-2'] },
  report: {
    step: 'delivery',
    reports: [
      {
        lineId: 'line-1',
        classesHeld: 2,
        attendances: 78,
        distinctPeople: 74,
        spent: { province: 11_800_000 },
        evidenceIds: [attachmentId],
        state: 'delivered',
      },
    ],
  },
  withdraw: { reason: 'Đơn vị lập lại kế hoạch theo chỉ tiêu mới.' },
  cancel: { reason: 'Đơn vị đã sáp nhập.' },
};

export const submitExample = { draftVersion: 3, note: 'Đã gộp lớp và sửa đơn giá theo góp ý.' };
