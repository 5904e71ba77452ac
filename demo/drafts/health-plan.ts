import { cost } from '../costs.ts';
import { digitalHealthLines, otherHealthLines } from './health-training.ts';
import { type PlannedLine, planOf } from './plan-of.ts';

const studies = {
  kind: 'scholarship',
  paidBy: 'province',
  group: 'job-position',
  audience: 'specialists',
  form: 'long-course',
  classes: 1,
  traineesPerClass: 1,
  days: 480,
  quarter: 3,
  place: 'Hà Nội',
  provider: 'Trường Đại học Y Hà Nội',
} as const;

const scholarships: readonly PlannedLine[] = [
  {
    ...studies,
    programme: 'Học bổng bác sĩ chuyên khoa II Hồi sức cấp cứu',
    costItems: [cost('tuition', 'Học phí 4 học kỳ', 4, 32_500_000)],
    scholarship: {
      candidateName: 'Nguyễn Thị Hải Yến',
      degree: 'Bác sĩ chuyên khoa II',
      institution: 'Trường Đại học Y Hà Nội',
      yearsOfService: 12,
      goodYears: 5,
      age: 38,
      studyMonths: 24,
      commitmentMonths: 72,
    },
  },
  {
    ...studies,
    group: 'digital',
    programme: 'Học bổng thạc sĩ Quản lý hệ thống thông tin y tế',
    provider: 'Trường Đại học Y tế công cộng',
    costItems: [cost('tuition', 'Học phí 4 học kỳ', 4, 35_000_000)],
    scholarship: {
      candidateName: 'Sầm Văn Tiệp',
      degree: 'Thạc sĩ',
      institution: 'Trường Đại học Y tế công cộng',
      yearsOfService: 6,
      goodYears: 3,
      age: 31,
      studyMonths: 24,
      commitmentMonths: 72,
    },
  },
];

/** Above two billion: the People's Committee decides it. It asks for no equipment, so that the small pool is left to others. */
export const healthPlan = planOf({
  basis: [
    'Nghị định số 171/2025/NĐ-CP của Chính phủ về đào tạo, bồi dưỡng công chức',
    'Quyết định số 146/QĐ-TTg ngày 28/01/2022 của Thủ tướng Chính phủ',
  ].join('\n'),
  lines: [...digitalHealthLines, ...otherHealthLines, ...scholarships],
});
