import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionFaults, holds } from './condition.ts';
import type { FactTypes } from './fact.ts';

const facts: FactTypes = { amount: 'number', lineCount: 'number', hasMoney: 'boolean', unitKind: 'text' };

test.each([
  'amount >= 2000000000',
  'hasMoney or amount < 1',
  'not(hasMoney) and lineCount in [1..5]',
  'amount between 1 and 3',
  '(amount - 5) * 2 > lineCount',
  'if hasMoney then amount > 1 else lineCount > 1',
  'unitKind in ("commune", "department")',
  'min(amount, 3) = 3 /* three at most */',
  'hasMoney = true',
  'true',
])('%s is a condition', (condition) => expect(conditionFaults(condition, facts)).toEqual([]));

test.each([
  ['amount >=', 'condition_syntax'],
  ['', 'condition_syntax'],
  ['amount > 2 000', 'condition_syntax'],
  ['amount >= 2_000', 'condition_syntax'],
  ['(amount > 1', 'condition_syntax'],
  ['hasMoeny', 'condition_unknown_name'],
  ['not hasMoney', 'condition_unknown_name'],
  ['line count > 2', 'condition_unknown_name'],
  ['constructor = 1', 'condition_unknown_name'],
  ['now() > 1', 'condition_clock'],
  ['today() = today()', 'condition_clock'],
  ['today', 'condition_clock'],
  ['hasMoney and @"2026-01-01" < date("2027-01-01")', 'condition_unsupported'],
  ['date and time("2026-01-01T00:00:00@Asia/Ho_Chi_Minh") != null', 'condition_unsupported'],
  ['some x in [1, 2] satisfies x > amount', 'condition_unsupported'],
  ['matches(unitKind, "(a+)+$")', 'condition_unsupported'],
  ['sort([1], function(a, b) a < b) = [1]', 'condition_unsupported'],
  ['amount ** 2 > 3', 'condition_unsupported'],
  ['{a: 1}.a = 1', 'condition_unsupported'],
  ['amount', 'condition_not_boolean'],
  ['hasMoney and amount', 'condition_not_boolean'],
  ['amount + unitKind', 'condition_not_boolean'],
  ['not(amount)', 'condition_not_boolean'],
  [`amount > ${'1'.repeat(600)}`, 'condition_too_long'],
])('%s is refused: %s', (condition, code) => {
  expect(conditionFaults(condition, facts).map((fault) => fault.code)).toContain(code);
});

test('a clock is found wherever it hides', () => {
  const faults = conditionFaults('if hasMoney then amount > 1 else now() = today()', facts);
  expect(faults.map(({ params }) => params.text)).toEqual(['now', 'today']);
});

test('a syntax fault names its column', () => {
  expect(conditionFaults('amount >', facts)).toEqual([{ code: 'condition_syntax', params: { column: 9 } }]);
});

test('holds says yes, no, or that it cannot say', () => {
  const condition = 'amount >= 2000000000';
  expect(holds(condition, { amount: 2_000_000_000 })).toBe(true);
  expect(holds(condition, { amount: 1_999_999_999 })).toBe(false);
  expect(holds(condition, {})).toBeNull();
  expect(holds('amount >', { amount: 1 })).toBeNull();
  expect(holds('amount', { amount: 1 })).toBeNull();
});

test('no text makes it throw, and it says the same twice', () => {
  const piece = fc.constantFrom(
    'amount',
    'hasMoney',
    '>',
    '=',
    '(',
    ')',
    'and',
    'not',
    '1',
    '"a"',
    '[',
    ']',
    '..',
    'if',
    '.',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.nat(), (condition, amount) => {
      expect(() => conditionFaults(condition, facts)).not.toThrow();
      expect(holds(condition, { amount, hasMoney: true })).toBe(holds(condition, { amount, hasMoney: true }));
    }),
  );
});

test('whatever passes the check decides on any facts of the declared types', () => {
  const condition = fc.constantFrom(
    'amount > 3 and hasMoney',
    'if hasMoney then lineCount = 2 else amount in (1, 5)',
  );
  fc.assert(
    fc.property(condition, fc.nat(), fc.nat(), fc.boolean(), (text, amount, lineCount, hasMoney) => {
      expect(holds(text, { amount, lineCount, hasMoney, unitKind: '' })).not.toBeNull();
    }),
  );
});
