import { cost, lecturer, meals } from '../costs.ts';
import { planOf } from './plan-of.ts';

const byWard = { kind: 'training', paidBy: 'commune' } as const;
const hall = 'Hội trường UBND phường Minh Xuân';

/** A small plan, far below the threshold, without scholarships or equipment. */
export const wardPlan = planOf({
  basis: 'Nghị định số 171/2025/NĐ-CP của Chính phủ về đào tạo, bồi dưỡng công chức',
  lines: [
    {
      ...byWard,
      group: 'digital',
      programme: 'Ứng dụng trí tuệ nhân tạo trong xử lý văn bản hành chính',
      audience: 'specialists',
      form: 'online',
      classes: 2,
      traineesPerClass: 30,
      days: 2,
      quarter: 1,
      place: 'Trực tuyến',
      provider: 'Sở Khoa học và Công nghệ',
      costItems: [
        lecturer('2 lớp × 4 buổi', 8, 1_500_000),
        cost('materials', 'Tài liệu điện tử, tài khoản', 60, 100_000),
      ],
    },
    {
      ...byWard,
      group: 'state-management',
      programme: 'Kỹ năng tiếp công dân, giải quyết khiếu nại, tố cáo ở phường',
      audience: 'specialists',
      form: 'class',
      classes: 1,
      traineesPerClass: 35,
      days: 3,
      quarter: 2,
      place: hall,
      provider: 'Trường Chính trị tỉnh',
      costItems: [lecturer('6 buổi', 6, 1_600_000), cost('materials', 'Tài liệu', 35, 80_000), meals(35, 3)],
    },
    {
      ...byWard,
      paidBy: 'province',
      group: 'digital',
      programme: 'Dịch vụ công trực tuyến cho người cao tuổi',
      audience: 'residents',
      form: 'on-the-job',
      classes: 10,
      traineesPerClass: 25,
      days: 1,
      quarter: 3,
      place: 'Nhà văn hóa các tổ dân phố',
      provider: 'Tổ công nghệ số cộng đồng',
      costItems: [lecturer('10 buổi', 10, 1_000_000), cost('materials', 'Tờ gấp hướng dẫn', 250, 20_000)],
    },
  ],
});
