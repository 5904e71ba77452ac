import type { RepairInput, RepairKind } from '../../services/repairs/repair-inputs.ts';

const personId = '019b76da-a800-7c01-8d2e-5a6b7c8d9e0f';
const attachmentId = '019b76da-a800-7f10-9a3b-4c5d6e7f8091';

/** An example body for every repair; they keep the schemas by their type. */
export const repairExamples: { readonly [Kind in RepairKind]: RepairInput<Kind> } = {
  urge: { step: 'review', reason: 'Đã quá hạn 5 ngày làm việc, đề nghị xử lý trong tuần.' },
  reassign: {
    step: 'review',
    assigneeId: personId,
    work: 'decide',
    reason: 'Người được phân công nghỉ ốm dài ngày.',
  },
  appoint: { step: 'review', personId, reason: 'Chưa có người giữ chức vụ này; theo Công văn số 15/UBND.' },
  extend: {
    step: 'review',
    due: '2026-12-20T17:00:00+07:00',
    reason: 'Chờ văn bản hướng dẫn của Bộ Nội vụ.',
  },
  'send-back': { reason: 'Đơn vị đề nghị rút về để lập lại theo chỉ tiêu mới.' },
  'record-paper': {
    seen: 12,
    step: 'review',
    signerId: personId,
    verdict: 'approve',
    number: '12/TB-SNV',
    date: '2026-12-10',
    attachmentId,
    reason: 'Phó Giám đốc ký trên giấy trong thời gian mất kết nối.',
  },
  'confirm-paper': { seen: 14, step: 'review', agrees: true, reason: 'Đã đối chiếu với bản gốc.' },
  skip: { step: 'science-opinion', reason: 'Sở Khoa học và Công nghệ không có ý kiến sau ba lần đôn đốc.' },
};

export const mendingExample = { reason: 'Địa chỉ email đã được sửa.' };

export const previewExample = {
  refusal: null,
  events: ['repaired', 'assigned'],
  tasks: [
    {
      step: 'review',
      action: 'decide',
      unit: 'Sở Nội vụ',
      roles: ['deputy-director'],
      assignee: 'Triệu Thị Kim Liên',
      due: '2026-12-04T10:00:00.000Z',
    },
  ],
  mails: [{ kind: 'repaired', to: ['Triệu Thị Kim Liên', 'Đặng Hoài Sơn'] }],
};
