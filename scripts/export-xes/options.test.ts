import { expect, test } from 'vitest';
import { optionsFrom } from './options.ts';

test('what is not asked for limits nothing, and names are not asked for', () => {
  expect(optionsFrom([])).toEqual({ names: false, help: false });
});

test('every option is taken as its kind of value', () => {
  const args = [
    '--out',
    '-',
    '--submission',
    'KH-2027-0001',
    '--kind',
    'equipment',
    '--year',
    '2027',
    '--names',
  ];
  expect(optionsFrom(args)).toEqual({
    out: '-',
    submission: 'KH-2027-0001',
    kind: 'equipment',
    year: 2027,
    names: true,
    help: false,
  });
});

test.each([
  ['a kind that is none', ['--kind', 'holiday'], /^--kind: /],
  ['a year that is none', ['--year', 'soon'], /^--year: /],
  ['a year without a value', ['--year', ''], /^--year: /],
  ['a file without a name', ['--out', ''], /^--out: /],
  ['an option that is none', ['--everything'], /--everything/],
  ['a word by itself', ['totrinh.xes'], /totrinh\.xes/],
])('%s is told', (_what, args, told) => {
  expect(optionsFrom(args)).toMatch(told);
});
