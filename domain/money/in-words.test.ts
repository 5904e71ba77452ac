import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords, sameInWords } from './in-words.ts';
import { largestAmount } from './vnd.ts';

const amounts = fc.oneof(
  fc.integer({ min: 0, max: largestAmount - 1 }),
  fc.integer({ min: 0, max: 9_000 }).map((thousands) => thousands * 1_000),
  fc
    .array(fc.constantFrom(0, 0, 1, 4, 5, 9), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(''))),
);

const values: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads the words back by adding up, knowing nothing of how they were made. */
function readBack(words: string): number {
  let [billions, thousands, group, digit] = [0, 0, 0, 0];
  for (const word of words
    .toLowerCase()
    .replace(/ đồng$/, '')
    .split(' ')) {
    if (word === 'trăm') [group, digit] = [digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'triệu') [thousands, group, digit] = [thousands + (group + digit) * 1e6, 0, 0];
    else if (word === 'nghìn') [thousands, group, digit] = [thousands + (group + digit) * 1e3, 0, 0];
    else if (word === 'tỷ') [billions, thousands, group, digit] = [thousands + group + digit, 0, 0, 0];
    else if (word !== 'linh') digit = values[word] ?? Number.NaN;
  }
  return billions * 1e9 + thousands + group + digit;
}

describe('amountInWords', () => {
  test.each([
    [0, 'Không đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [11, 'Mười một đồng'],
    [14, 'Mười bốn đồng'],
    [24, 'Hai mươi tư đồng'],
    [104, 'Một trăm linh bốn đồng'],
    [111, 'Một trăm mười một đồng'],
    [50_000, 'Năm mươi nghìn đồng'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
    [1_250_000_000, 'Một tỷ hai trăm năm mươi triệu đồng'],
    [2_000_000_001, 'Hai tỷ không trăm linh một đồng'],
    [1_000_005_000_000_000, 'Một triệu không trăm linh năm tỷ đồng'],
    [1_200_000_000_000, 'Một nghìn hai trăm tỷ đồng'],
  ])('reads %d as the school book does', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  test('says every amount so that it can be read back, and no two amounts alike', () => {
    fc.assert(fc.property(amounts, (amount) => readBack(amountInWords(amount)) === amount));
  });

  test.each([-1, 0.5, Number.NaN, largestAmount])('refuses %d, which is no amount', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});

describe('sameInWords', () => {
  test.each([
    ['một tỷ, hai trăm năm mươi triệu đồng chẵn.', 1_250_000_000],
    ['  MỘT TỶ  HAI TRĂM\nNĂM MƯƠI TRIỆU ĐỒNG  ', 1_250_000_000],
    ['Một tỉ hai trăm năm mươi triệu đồng./.', 1_250_000_000],
    ['Hai mươi bốn ngàn đồng', 24_000],
    ['Một trăm lẻ tư nghìn đồng', 104_000],
    ['Mừơi lăm nghìn đồng', 15_000],
    ['Hai mươi nhăm nghìn đồng (chẵn)'.normalize('NFD'), 25_000],
  ])('understands %j', (text, amount) => {
    expect(sameInWords(text, amount)).toBe(true);
  });

  test.each([
    ['Một tỷ hai trăm năm mươi triệu', 1_250_000_000],
    ['Một tỷ hai trăm năm mươi lăm triệu đồng', 1_250_000_000],
    ['Mươi triệu đồng', 10_000_000],
    ['', 0],
  ])('does not take %j for %d', (text, amount) => {
    expect(sameInWords(text, amount)).toBe(false);
  });

  test('takes the words of an amount for that amount and for no other', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        expect(sameInWords(amountInWords(one), other)).toBe(one === other);
      }),
    );
  });
});
