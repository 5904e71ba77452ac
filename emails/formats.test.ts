import { expect, test } from 'vitest';
import { dateText, instantText, moneyText } from './formats.ts';

test.each([
  ['2026-11-10T10:00:00Z', '10/11/2026 17:00'],
  ['2026-12-31T16:59:59Z', '31/12/2026 23:59'],
  ['2026-12-31T17:00:00Z', '01/01/2027 00:00'],
])('the instant %s is told in Vietnamese time', (instant, told) => {
  expect(instantText(Date.parse(instant))).toBe(told);
});

test('a local date is told day first', () => {
  expect(dateText('2026-12-05')).toBe('05/12/2026');
});

test.each([
  [0, '0 đồng', '0 VND'],
  [999, '999 đồng', '999 VND'],
  [1_250_000, '1.250.000 đồng', '1,250,000 VND'],
  [8_999_999_999_999_999, '8.999.999.999.999.999 đồng', '8,999,999,999,999,999 VND'],
])('%d VND is grouped by thousands', (amount, vi, en) => {
  expect(moneyText(amount, 'vi')).toBe(vi);
  expect(moneyText(amount, 'en')).toBe(en);
});
