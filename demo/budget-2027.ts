import { unitId } from './demo-units.ts';
import { stableId } from './stable-id.ts';

/** Other provinces' figures, for the demo only. */
const norms = [
  {
    key: 'lecturer-session',
    costKind: 'lecturer',
    limit: 2_000_000,
    source: 'Nghị quyết 52/2018/NQ-HĐND tỉnh Quảng Nam (giảng viên, một buổi)',
  },
  {
    key: 'meals-day',
    costKind: 'meals',
    limit: 50_000,
    source: 'Nghị quyết 38/2018/NQ-HĐND tỉnh Vĩnh Phúc (tiền ăn, người/ngày)',
  },
  {
    key: 'computer',
    costKind: 'device',
    limit: 15_000_000,
    source: 'Quyết định 50/2017/QĐ-TTg (máy tính; có thể đã được thay thế)',
  },
] as const;

export const demoNorms = norms.map((norm) => ({
  ...norm,
  id: stableId(`norm ${norm.key}`),
  ownerUnitId: unitId('UBND'),
  validFrom: '2026-01-01',
}));

/** Too little for what Hồng Thái asks: one request in full, one in part, and one that waits. */
const pools = [
  { purpose: 'equipment', appropriated: 270_000_000 },
  { purpose: 'scholarship', appropriated: 900_000_000 },
] as const;

export const demoPools = pools.map(({ purpose, appropriated }) => ({
  id: stableId(`pool 2027 province ${purpose}`),
  ownerUnitId: unitId('UBND'),
  year: 2027,
  source: 'province' as const,
  purpose,
  appropriated,
  free: appropriated,
}));
