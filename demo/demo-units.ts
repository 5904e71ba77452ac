import { stableId } from './stable-id.ts';

/** Real places of Tuyên Quang, with offices that are real in name only. */
const named = {
  UBND: { name: 'UBND tỉnh Tuyên Quang', level: 'province' },
  SNV: { name: 'Sở Nội vụ', level: 'department' },
  SKHCN: { name: 'Sở Khoa học và Công nghệ', level: 'department' },
  STC: { name: 'Sở Tài chính', level: 'department' },
  BTC: { name: 'Ban Tổ chức Tỉnh ủy', level: 'department' },
  SYT: { name: 'Sở Y tế', level: 'department' },
  XHT: { name: 'UBND xã Hồng Thái', level: 'commune' },
  PMX: { name: 'UBND phường Minh Xuân', level: 'commune' },
  XST: { name: 'UBND xã Sơn Thủy', level: 'commune' },
  XNH: { name: 'UBND xã Nà Hang', level: 'commune' },
  XLB: { name: 'UBND xã Lâm Bình', level: 'commune' },
  XCH: { name: 'UBND xã Chiêm Hóa', level: 'commune' },
  XHY: { name: 'UBND xã Hàm Yên', level: 'commune' },
  XDV: { name: 'UBND xã Đồng Văn', level: 'commune' },
  XMV: { name: 'UBND xã Mèo Vạc', level: 'commune' },
  PHG: { name: 'UBND phường Hà Giang 1', level: 'commune' },
} as const;

export type DemoUnitCode = keyof typeof named;

/** Since then there are two tiers: everything else hangs below the province. */
export const twoTiersSince = '2025-07-01';

export const unitId = (code: DemoUnitCode): string => stableId(`unit ${code}`);

const codes = Object.keys(named).filter((code): code is DemoUnitCode => Object.hasOwn(named, code));

/** The province first, so that what hangs below it finds it there. */
export const demoUnits = codes.map((code) => ({
  id: unitId(code),
  code,
  ...named[code],
  parentId: code === 'UBND' ? null : unitId('UBND'),
  validFrom: twoTiersSince,
}));
