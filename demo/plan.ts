import type { Content } from '../domain/content/content.ts';
import { equipmentLines, scholarshipLines } from './request-lines.ts';
import { digitalLines, otherTrainingLines } from './training-lines.ts';

/** The commune whose plan the demo follows. */
export const unitName = 'UBND xã Hồng Thái, tỉnh Tuyên Quang';

/**
 * A commune's plan for 2027 with two problems that its workbook's form does not show and the check at submit finds:
 * the funding sources are 10 million below the lines, and a lecturer of line 4 is over the norm without a reason.
 */
export const plan: Content = {
  title: 'Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức và phát triển kỹ năng số năm 2027',
  year: 2027,
  basis: [
    'Nghị định số 171/2025/NĐ-CP của Chính phủ về đào tạo, bồi dưỡng công chức',
    'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
    'Công văn số 1208/SNV-CCVC của Sở Nội vụ về lập kế hoạch đào tạo, bồi dưỡng năm 2027',
  ].join('\n'),
  lines: [...digitalLines, ...otherTrainingLines, ...scholarshipLines, ...equipmentLines],
  total: 817_050_000,
  totalInWords: 'Tám trăm mười bảy triệu không trăm năm mươi nghìn đồng',
  funding: { province: 700_800_000, commune: 62_950_000, own: 23_300_000, sponsor: 20_000_000 },
};

/** What the drafter corrects after the first refusal. */
export const corrections = {
  funding: { ...plan.funding, province: 710_800_000 },
  overNormReason:
    'Mời chuyên gia của Đại học Thái Nguyên, đường xa, chưa có giảng viên trong tỉnh đảm nhận nội dung này',
} as const;
