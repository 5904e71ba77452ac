import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCellText, toCellText } from './cell-text.ts';

test('a text that reads like a formula comes back without its apostrophe', () => {
  const text = fc
    .tuple(fc.constantFrom('', '=', '+', '-', '@', "'", '|', '%'), fc.string())
    .map((parts) => parts.join('').trim());
  fc.assert(
    fc.property(
      text.filter((each) => !each.includes('_x')),
      (each) => fromCellText(toCellText(each)) === each.normalize('NFC'),
    ),
  );
});

test.each([
  ["'=1", '=1'],
  ["'chữ", "'chữ"],
  ["o'clock", "o'clock"],
])('%j in a cell means %j', (cell, text) => {
  expect(fromCellText(cell)).toBe(text);
});
