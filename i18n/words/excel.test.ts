import { expect, test } from 'vitest';
import { languages } from '../../domain/bilingual.ts';
import { excel } from './excel.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();

test('both languages say the same particulars of every finding', () => {
  const [left, right] = languages.map((language) =>
    Object.entries(excel[language]).map(([code, text]) => [code, placeholders(text)]),
  );
  expect(left).toEqual(right);
});
