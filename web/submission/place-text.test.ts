import { expect, test } from 'vitest';
import { readers } from '../reader.ts';
import { placeText } from './place-text.ts';

test.each([
  ['', 'Toàn bộ hồ sơ'],
  ['/title', 'Tên kế hoạch'],
  ['/funding/province', 'Nguồn kinh phí · Ngân sách tỉnh'],
  ['/lines/3', 'Nội dung 4'],
  ['/lines/3/costItems/1/unitPrice', 'Nội dung 4 · Dự toán chi tiết 2 · Đơn giá'],
  ['/lines/0/scholarship/age', 'Nội dung 1 · Học bổng · Tuổi'],
  ['/lines/0/somethingElse', 'Nội dung 1 · somethingElse'],
])('%j is said as “%s”', (pointer, words) => {
  expect(placeText(readers.vi, pointer, (index) => index + 1)).toBe(words);
});
