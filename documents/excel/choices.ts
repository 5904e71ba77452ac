import { audiences, contentGroups, costKinds, trainingForms } from '../../domain/content/content.ts';
import { fundingSources } from '../../domain/money/funding-source.ts';
import { alike } from './words-alike.ts';

/** What a form's cell may say, by key: first the label that we write, then what else people write. */
export type Choices<Key extends string | number> = {
  readonly keys: readonly [Key, ...Key[]];
  readonly labels: Readonly<Record<Key, readonly [string, ...string[]]>>;
};

export const labelOf = <Key extends string | number>({ labels }: Choices<Key>, key: Key): string =>
  labels[key][0];

export const choiceOf = <Key extends string | number>(
  { keys, labels }: Choices<Key>,
  text: string,
): Key | undefined => keys.find((key) => labels[key].some((label) => alike(label, text)));

export const groupChoices = {
  keys: contentGroups,
  labels: {
    political: ['Lý luận chính trị', '1'],
    defence: ['Quốc phòng và an ninh', 'Quốc phòng, an ninh', '2'],
    'state-management': ['Quản lý nhà nước', 'Kiến thức quản lý nhà nước', '3'],
    'job-position': [
      'Kiến thức, kỹ năng theo vị trí việc làm',
      'Theo vị trí việc làm',
      'Vị trí việc làm',
      '4',
    ],
    digital: [
      'Khoa học, công nghệ, đổi mới sáng tạo, kỹ năng số',
      'Khoa học, công nghệ, đổi mới sáng tạo và kỹ năng số',
      'Kỹ năng số',
      'Chuyển đổi số',
      '5',
    ],
  },
} as const satisfies Choices<(typeof contentGroups)[number]>;

export const audienceChoices = {
  keys: audiences,
  labels: {
    leaders: ['Lãnh đạo, quản lý', 'Lãnh đạo', 'Cán bộ lãnh đạo, quản lý'],
    specialists: [
      'Công chức, viên chức chuyên môn',
      'Chuyên môn',
      'Công chức, viên chức',
      'Cán bộ, công chức, viên chức',
    ],
    residents: ['Người dân', 'Nhân dân'],
  },
} as const satisfies Choices<(typeof audiences)[number]>;

export const formChoices = {
  keys: trainingForms,
  labels: {
    class: ['Tập trung', 'Trực tiếp', 'Lớp tập trung'],
    online: ['Trực tuyến', 'Trực tuyến (MOOC)', 'MOOC'],
    intensive: ['Chuyên sâu', 'Tập huấn chuyên sâu'],
    'on-the-job': ['Tại nơi làm việc', 'Kèm cặp tại chỗ', 'Cầm tay chỉ việc'],
    'long-course': ['Dài hạn', 'Đào tạo dài hạn'],
    none: ['Không tổ chức lớp', 'Không'],
  },
} as const satisfies Choices<(typeof trainingForms)[number]>;

export const costChoices = {
  keys: costKinds,
  labels: {
    lecturer: ['Thù lao giảng viên', 'Giảng viên', 'Bồi dưỡng giảng viên', 'Thù lao báo cáo viên'],
    materials: ['Tài liệu', 'In tài liệu', 'Văn phòng phẩm, tài liệu'],
    meals: ['Tiền ăn', 'Hỗ trợ tiền ăn'],
    lodging: ['Thuê phòng nghỉ', 'Tiền nghỉ', 'Phòng nghỉ'],
    travel: ['Đi lại', 'Tiền đi lại', 'Tàu xe'],
    hall: ['Thuê hội trường', 'Hội trường'],
    tuition: ['Học phí'],
    device: ['Thiết bị', 'Mua thiết bị'],
    other: ['Chi khác', 'Khác'],
  },
} as const satisfies Choices<(typeof costKinds)[number]>;

export const sourceChoices = {
  keys: fundingSources,
  labels: {
    central: ['Ngân sách trung ương', 'NSTW', 'Trung ương'],
    province: ['Ngân sách tỉnh', 'NST', 'Tỉnh'],
    commune: ['Ngân sách xã', 'NSX', 'Xã'],
    own: ['Nguồn của đơn vị', 'Kinh phí của đơn vị', 'Đơn vị'],
    learner: ['Người học đóng góp', 'Người học', 'Học viên đóng góp'],
    sponsor: ['Tài trợ', 'Nguồn tài trợ', 'Nhà tài trợ', 'Xã hội hóa'],
  },
} as const satisfies Choices<(typeof fundingSources)[number]>;

export const quarterChoices = {
  keys: [1, 2, 3, 4],
  labels: {
    1: ['Quý I', 'I', '1', 'Quý 1'],
    2: ['Quý II', 'II', '2', 'Quý 2'],
    3: ['Quý III', 'III', '3', 'Quý 3'],
    4: ['Quý IV', 'IV', '4', 'Quý 4'],
  },
} as const satisfies Choices<1 | 2 | 3 | 4>;
