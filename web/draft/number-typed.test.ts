import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../domain/bilingual.ts';
import { numberText, numberTyped } from './number-typed.ts';

test.each([
  ['1.250,5', 'vi', 1250.5],
  ['1250', 'vi', 1250],
  [' -3 ', 'vi', -3],
  ['−0,25', 'vi', -0.25],
  ['1,250.5', 'en', 1250.5],
  ['1.5', 'vi', null],
  ['1.25.000', 'vi', null],
  ['1,2,3', 'vi', null],
  ['3 máy', 'vi', null],
  ['', 'en', null],
  [',5', 'vi', null],
  ['9'.repeat(400), 'vi', null],
] as const)('%j, typed by a reader of %s, is %d', (text, language, value) => {
  expect(numberTyped(text, language)).toBe(value);
});

test('a number that a form shows is the number that it gives back', () => {
  const numbers = fc.oneof(
    fc.integer(),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(9)) + 0),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom(...languages), (value, language) => {
      expect(numberTyped(numberText(value, language), language)).toBe(value);
    }),
  );
});
