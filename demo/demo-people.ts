import type { Language } from '../domain/bilingual.ts';
import type { Role } from '../domain/roles.ts';
import type { DemoUnitCode } from './demo-units.ts';
import { stableId } from './stable-id.ts';

type Held = readonly [DemoUnitCode, Role];
type Named = { readonly name: string; readonly language?: Language; readonly held: readonly Held[] };

/** Nobody of these exists. In the order of the story: the commune, who reviews, who is asked, who decides and pays. */
const named = {
  'xht-drafter': { name: 'Nông Thị Hạnh', held: [['XHT', 'drafter']] },
  'xht-unit-head': { name: 'Bàn Văn Quyết', held: [['XHT', 'unit-head']] },
  'snv-department-head': { name: 'Lê Thị Minh Nguyệt', held: [['SNV', 'department-head']] },
  'snv-specialist-1': { name: 'Trần Anh Dũng', held: [['SNV', 'specialist']] },
  'snv-specialist-2': { name: 'Hoàng Kiều Oanh', held: [['SNV', 'specialist']] },
  'snv-deputy-director-1': { name: 'Đặng Hoài Sơn', held: [['SNV', 'deputy-director']] },
  'snv-deputy-director-2': { name: 'Triệu Thị Kim Liên', held: [['SNV', 'deputy-director']] },
  'snv-director': {
    name: 'Phùng Quốc Bảo',
    held: [
      ['SNV', 'director'],
      ['SNV', 'unit-head'],
    ],
  },
  'snv-drafter': { name: 'Bùi Thị Xuân Mai', held: [['SNV', 'drafter']] },
  'skhcn-director': {
    name: 'Nguyễn Hải Đăng',
    held: [
      ['SKHCN', 'director'],
      ['SKHCN', 'unit-head'],
    ],
  },
  'skhcn-deputy-director': { name: 'Tạ Thị Phương Thảo', held: [['SKHCN', 'deputy-director']] },
  'skhcn-department-head': { name: 'Lưu Trọng Nghĩa', held: [['SKHCN', 'department-head']] },
  'skhcn-specialist': { name: 'Đinh Tuấn Kiệt', language: 'en', held: [['SKHCN', 'specialist']] },
  'skhcn-drafter': { name: 'Khổng Thị Ngân', held: [['SKHCN', 'drafter']] },
  'stc-director': {
    name: 'Cao Thị Bích Ngọc',
    held: [
      ['STC', 'director'],
      ['STC', 'unit-head'],
    ],
  },
  'stc-deputy-director': { name: 'Mai Trung Hiếu', language: 'en', held: [['STC', 'deputy-director']] },
  'stc-department-head': { name: 'Âu Thị Lệ Thu', held: [['STC', 'department-head']] },
  'stc-specialist': { name: 'Lâm Chí Công', held: [['STC', 'specialist']] },
  'stc-drafter': { name: 'Đồng Thị Khánh Vân', held: [['STC', 'drafter']] },
  'stc-pool-keeper-1': { name: 'Dương Thị Hồng Nhung', held: [['STC', 'pool-keeper']] },
  'stc-pool-keeper-2': { name: 'Ngô Gia Huy', held: [['STC', 'pool-keeper']] },
  'ubnd-chair': { name: 'Trương Minh Đạo', held: [['UBND', 'chair']] },
  'ubnd-vice-chair': { name: 'Vi Thị Ngọc Ánh', held: [['UBND', 'vice-chair']] },
  'ubnd-office-chief': { name: 'Lã Quang Trung', held: [['UBND', 'office-chief']] },
  'ubnd-administrator': { name: 'Nguyễn Khắc Việt', held: [['UBND', 'administrator']] },
  'ubnd-administrator-2': { name: 'Hoàng Thị Mai Lan', held: [['UBND', 'administrator']] },
  'ubnd-auditor': { name: 'Đào Thị Thanh Tâm', language: 'en', held: [['UBND', 'auditor']] },
  'ubnd-leader': { name: 'Phan Hữu Nghị', held: [['UBND', 'leader']] },
  'btc-board-head': {
    name: 'Lục Văn Thành',
    held: [
      ['BTC', 'board-head'],
      ['BTC', 'unit-head'],
    ],
  },
  'btc-deputy-board-head': { name: 'Nguyễn Thị Hà Giang', held: [['BTC', 'deputy-board-head']] },
  'btc-specialist': { name: 'Ma Quang Tiệp', held: [['BTC', 'specialist']] },
  'btc-drafter': { name: 'Hoàng Thị Yến Nhi', held: [['BTC', 'drafter']] },
  'syt-drafter': { name: 'Phạm Ngọc Diệp', held: [['SYT', 'drafter']] },
  'syt-unit-head': {
    name: 'Vũ Đình Khôi',
    held: [
      ['SYT', 'unit-head'],
      ['SYT', 'director'],
    ],
  },
  'pmx-drafter': { name: 'Trịnh Thu Trang', language: 'en', held: [['PMX', 'drafter']] },
  'pmx-unit-head': { name: 'Đỗ Quang Vinh', held: [['PMX', 'unit-head']] },
  'xst-drafter': { name: 'Ma Thị Bích', held: [['XST', 'drafter']] },
  'xst-unit-head': { name: 'Hứa Đức Thịnh', held: [['XST', 'unit-head']] },
  'xnh-unit-head': { name: 'Quan Thế Cường', held: both('XNH') },
  'xlb-unit-head': { name: 'Chẩu Thị Nga', held: both('XLB') },
  'xch-unit-head': { name: 'Hà Phúc Khánh', held: both('XCH') },
  'xhy-unit-head': { name: 'Lương Thị Hòa', held: both('XHY') },
  'xdv-unit-head': { name: 'Vừ Mí Sính', held: both('XDV') },
  'xmv-unit-head': { name: 'Giàng Thị Súa', held: both('XMV') },
  'phg-unit-head': { name: 'Hoàng Bá Tùng', held: both('PHG') },
} as const satisfies Record<string, Named>;

/** Where staff is short, one person writes and signs. */
function both(code: DemoUnitCode): readonly Held[] {
  return [
    [code, 'unit-head'],
    [code, 'drafter'],
  ];
}

export type DemoPersonKey = keyof typeof named;
export type DemoPerson = {
  readonly id: string;
  readonly key: DemoPersonKey;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly held: readonly Held[];
};

/** A demo person by key, the same in every installation. */
export function person(key: DemoPersonKey): DemoPerson {
  const { name, language = 'vi', held }: Named = named[key];
  return { id: stableId(`person ${key}`), key, name, email: `${key}@tuyenquang.example`, language, held };
}

const keys = Object.keys(named).filter((key): key is DemoPersonKey => Object.hasOwn(named, key));

export const demoPeople: readonly DemoPerson[] = keys.map(person);
