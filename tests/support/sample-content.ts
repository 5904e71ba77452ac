import type { Content, Line } from '../../domain/content/content.ts';

const training: Line = {
  id: 'line-1',
  number: 1,
  kind: 'training',
  programme: 'Sử dụng chữ ký số và hồ sơ điện tử',
  group: 'digital',
  audience: 'specialists',
  form: 'online',
  classes: 2,
  traineesPerClass: 40,
  days: 3,
  quarter: 2,
  place: 'Nền tảng MOOC của Bộ',
  provider: 'Trường Chính trị tỉnh',
  amount: 12_000_000,
  sources: { province: 8_000_000, commune: 4_000_000 },
  note: '',
  costItems: [
    { kind: 'lecturer', description: '6 buổi', quantity: 6, unitPrice: 1_400_000, norm: 'lecturer-3' },
    { kind: 'materials', description: 'Tài liệu', quantity: 80, unitPrice: 45_000 },
  ],
};

const scholarship: Line = {
  ...training,
  id: 'line-2',
  number: 2,
  kind: 'scholarship',
  programme: 'Thạc sĩ Công nghệ thông tin',
  form: 'long-course',
  quarter: 3,
  amount: 60_000_000,
  sources: { province: 60_000_000 },
  costItems: [],
  scholarship: {
    candidateId: 'person-1',
    candidateName: 'Nông Thị Mai',
    degree: 'Thạc sĩ',
    institution: 'Đại học Thái Nguyên',
    yearsOfService: 6,
    goodYears: 3,
    age: 34,
    studyMonths: 24,
    commitmentMonths: 72,
  },
};

const equipment: Line = {
  ...training,
  id: 'line-3',
  number: 3,
  kind: 'equipment',
  programme: 'Máy tính cho trung tâm học tập cộng đồng',
  audience: 'residents',
  form: 'none',
  quarter: 1,
  amount: 28_000_000,
  sources: { province: 28_000_000 },
  costItems: [],
  equipment: {
    item: 'Máy tính để bàn',
    quantity: 2,
    unitPrice: 14_000_000,
    users: 'Người dân xã',
    existing: 1,
    need: 4,
    remoteness: 5,
  },
};

/** A plan without a fault or warning, one line of each kind. */
export const samplePlan: Content = {
  title: 'Kế hoạch đào tạo, bồi dưỡng năm 2027',
  year: 2027,
  basis: 'Nghị định 171/2025/NĐ-CP',
  lines: [training, scholarship, equipment],
  total: 100_000_000,
  totalInWords: 'Một trăm triệu đồng',
  funding: { province: 96_000_000, commune: 4_000_000 },
};
