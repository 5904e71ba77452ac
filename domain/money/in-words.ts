import { isAmount } from './vnd.ts';

/*
 * The school-book reading, which official documents follow:
 * 1. A missing ten is "linh", not "lẻ"; thousands are "nghìn", not "ngàn"; billions are "tỷ", not "tỉ".
 * 2. After "mươi", 1 is "mốt", 4 is "tư" and 5 is "lăm"; after "mười", only 5 changes. After "linh", nothing changes.
 * 3. Three digits that follow a larger group are read in full: "không trăm linh năm". A group of zeros is not read.
 * 4. Above a billion, "nghìn" and "triệu" count the billions: "một nghìn hai trăm tỷ".
 */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const billion = 1_000_000_000;
const scales = [
  { size: 1_000_000, word: 'triệu' },
  { size: 1_000, word: 'nghìn' },
  { size: 1, word: '' },
] as const;

/** VND in Vietnamese words: `Một tỷ hai trăm năm mươi triệu đồng`. */
export function amountInWords(amount: number): string {
  if (!isAmount(amount)) throw new RangeError(`${amount} is not an amount`);
  const words =
    amount === 0 ? ['không'] : [...billions(amount), ...groups(amount % billion, amount >= billion)];
  const text = [...words, 'đồng'].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function billions(amount: number): readonly string[] {
  const count = Math.floor(amount / billion);
  return count === 0 ? [] : [...groups(count, false), 'tỷ'];
}

/** A number below a billion, group by group; `follows` says that something larger was read before it. */
function groups(count: number, follows: boolean): readonly string[] {
  const words: string[] = [];
  for (const { size, word } of scales) {
    const group = Math.floor(count / size) % 1_000;
    if (group === 0) continue;
    words.push(...threeDigits(group, follows || words.length > 0));
    if (word !== '') words.push(word);
  }
  return words;
}

function threeDigits(group: number, inFull: boolean): readonly string[] {
  const hundreds = Math.floor(group / 100);
  const hundredsRead = inFull || hundreds > 0;
  const words = hundredsRead ? [digit(hundreds), 'trăm'] : [];
  return [...words, ...twoDigits(Math.floor(group / 10) % 10, group % 10, hundredsRead)];
}

function twoDigits(tens: number, units: number, hundredsRead: boolean): readonly string[] {
  if (tens === 0 && units === 0) return [];
  if (tens === 0) return hundredsRead ? ['linh', digit(units)] : [digit(units)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return units === 0 ? ten : [...ten, unitAfterTen(tens, units)];
}

function unitAfterTen(tens: number, units: number): string {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  if (tens > 1 && units === 4) return 'tư';
  return digit(units);
}

const digit = (value: number): string => digits[value] ?? '';

/** Spellings of the same word; each is understood wherever people write it. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lẻ: 'linh',
    ngàn: 'nghìn',
    tỉ: 'tỷ',
    mốt: 'một',
    tư: 'bốn',
    lăm: 'năm',
    nhăm: 'năm',
    bẩy: 'bảy',
  }).map(([said, meant]) => [spelling(said), spelling(meant)]),
);

/** Whether a text says this amount, whatever its case, spaces, punctuation, tone-mark placement or closing `chẵn`. */
export const sameInWords = (text: string, amount: number): boolean =>
  meaning(text) === meaning(amountInWords(amount));

function meaning(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '')
    .map(spelling);
  if (words.at(-1) === spelling('chẵn')) words.pop();
  return words.map((word) => spellings.get(word) ?? word).join(' ');
}

/** Letters of a syllable, then its tone, so that it does not matter which vowel carries the mark. */
function spelling(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  return letters.replace(tone, '').normalize('NFC') + (letters.match(tone) ?? []).join('');
}
