import { expect, it } from 'vitest';
import { programmeKey } from './programme-key.ts';

it.each([
  ['Số hoá  hồ sơ', 'số hóa hồ sơ'],
  ['An toàn thông tin (cơ bản)', 'AN TOÀN THÔNG TIN – CƠ BẢN'],
  ['Thuỷ lợi', 'Thủy lợi'.normalize('NFD')],
])('%s is the programme %s', (one, other) => {
  expect(programmeKey(one)).toBe(programmeKey(other));
});

it.each([
  ['Bảo mật', 'Báo mật'],
  ['Kế toán 1', 'Kế toán 2'],
  ['Đấu thầu', 'Dấu thầu'],
])('%s is not the programme %s', (one, other) => {
  expect(programmeKey(one)).not.toBe(programmeKey(other));
});
