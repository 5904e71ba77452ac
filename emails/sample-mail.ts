import type { Language } from '../domain/bilingual.ts';
import type { MailProps, MailReason, StepProps } from './mail-props.ts';

/** 10/11/2026 17:00 in Vietnam. */
export const sampleDueAt = Date.UTC(2026, 10, 10, 10);
/** 02/11/2026 08:30 in Vietnam. */
export const sampleActedAt = Date.UTC(2026, 10, 2, 1, 30);

/** What the previews of all mails share. */
export const sampleMail = (language: Language, because: MailReason): MailProps => ({
  language,
  because,
  recipientName: 'Nguyễn Thị Hòa',
  submission: {
    fileNumber: 'KH-2027-0001',
    title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027 của xã Nà Hang',
    unitName: 'UBND xã Nà Hang',
  },
  url: 'http://127.0.0.1:3000/submissions/KH-2027-0001',
});

const steps = {
  review: { vi: 'Thẩm định', en: 'Department review' },
  approval: { vi: 'Phê duyệt kế hoạch', en: 'Approval of the plan' },
  decision: { vi: 'Ban hành quyết định', en: 'Decision' },
  allocation: { vi: 'Bố trí kinh phí', en: 'Allocation' },
  delivery: { vi: 'Tổ chức thực hiện', en: 'Delivery' },
} as const;

const unitOf = {
  review: 'Sở Nội vụ',
  approval: 'Sở Nội vụ',
  decision: 'Sở Nội vụ',
  allocation: 'Sở Tài chính',
  delivery: 'UBND xã Nà Hang',
} as const satisfies Record<keyof typeof steps, string>;

export const sampleStep = (language: Language, key: keyof typeof steps): StepProps => ({
  name: steps[key][language],
  unitName: unitOf[key],
});
