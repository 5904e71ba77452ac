import type { Random } from '../runtime/random.ts';

const openings = [
  'Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức',
  'Kế hoạch phát triển kỹ năng số cho người dân',
  'Kế hoạch bồi dưỡng nghiệp vụ chuyển đổi số',
  'Kế hoạch nâng cao năng lực đội ngũ công chức cấp xã',
  'Kế hoạch bồi dưỡng theo vị trí việc làm',
  'Kế hoạch trang bị máy tính và tập huấn sử dụng',
  'Kế hoạch bồi dưỡng lý luận chính trị và quản lý nhà nước',
] as const;

const matters = [
  'chữ ký số',
  'dịch vụ công trực tuyến',
  'an toàn thông tin mạng',
  'tiếng dân tộc thiểu số',
  'quản lý đất đai',
  'xây dựng nông thôn mới',
  'tiếp công dân',
  'quốc phòng và an ninh',
  'tổ công nghệ số cộng đồng',
  'y tế cơ sở',
  'giáo dục thường xuyên',
  'hồ sơ công việc điện tử',
] as const;

/** A plan's title, one of some thousands. */
export const titleOf = (random: Random, year: number): string =>
  `${random.one(openings)}, trọng tâm ${random.one(matters)} và ${random.one(matters)}, năm ${year}` +
  (random.next() < 0.3 ? ` (đợt ${1 + random.below(4)})` : '');
