import { describe, expect, it } from 'vitest';
import { languages } from '../domain/bilingual.ts';
import { areas } from './words/areas.ts';
import type { Words } from './words/words-table.ts';
import { wordsIn } from './words.ts';

const tables: readonly (readonly [string, Words])[] = Object.entries(areas);

const paramsOf = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? ''))].sort();

/** A tone mark on the second vowel of an open oa, oe, uy; after q the u belongs to the consonant (quý, quỹ). */
const newStyleToneMark = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu;

describe.each(tables)('%s', (_area, table) => {
  it('has the same words in both languages', () => {
    expect(Object.keys(table.en)).toEqual(Object.keys(table.vi));
  });

  it('takes the same values in both languages', () => {
    for (const [key, words] of Object.entries(table.vi))
      expect([key, paramsOf(table.en[key] ?? '')]).toEqual([key, paramsOf(words)]);
  });

  it('leaves nothing empty and no spaces around', () => {
    for (const language of languages)
      for (const [key, words] of Object.entries(table[language])) {
        expect([key, words.trim()]).toEqual([key, words]);
        expect([key, words]).not.toEqual([key, '']);
      }
  });

  it('writes Vietnamese composed, with the tone mark where legal documents put it', () => {
    for (const words of Object.values(table.vi)) {
      expect(words).toBe(words.normalize('NFC'));
      expect(words).not.toMatch(newStyleToneMark);
    }
  });
});

it.each(['hoà', 'Thuỷ lợi', 'uỷ ban', 'số hoá.', 'khoẻ'])('%s would be noticed', (word) => {
  expect(word).toMatch(newStyleToneMark);
});

it.each(['hòa', 'hoàn thành', 'khoản', 'quý', 'Quỹ', 'thủy', 'ủy quyền', 'ngoài', 'khuyến'])(
  '%s is fine',
  (word) => {
    expect(word).not.toMatch(newStyleToneMark);
  },
);

it('a word that does not exist is an error, not a shown key', () => {
  expect(() => wordsIn('vi')('findings:no_such_code')).toThrow('no word');
});
