import { expect, test } from 'vitest';
import { formatsIn } from './formats.ts';

const late = new Date('2026-12-09T18:30:00Z');

test('dates, times and money are written as the reader writes them, in Vietnam’s time', () => {
  const [vi, en] = [formatsIn('vi'), formatsIn('en')];
  expect([vi.date(late), vi.shortDate(late), vi.time(late)]).toEqual([
    '10/12/2026',
    '10/12',
    '01:30 10/12/2026',
  ]);
  expect([en.date(late), en.shortDate(late), en.time(late)]).toEqual([
    '10 Dec 2026',
    '10 Dec',
    '01:30 10 Dec 2026',
  ]);
  expect([vi.money(1_250_000), en.money(1_250_000)]).toEqual(['1.250.000 đồng', '1,250,000 VND']);
  expect([vi.localDate('2026-12-10'), en.localDate('2026-12-10')]).toEqual(['10/12/2026', '10 Dec 2026']);
});
