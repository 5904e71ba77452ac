import { describe, expect, test } from 'vitest';
import { amountTyped, typedFrom } from './typed.ts';

describe('an amount as people write it', () => {
  test.each([
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    [' 1 250 000 đồng', 1_250_000],
    ['0', 0],
  ])('%j is %d đồng', (text, amount) => {
    expect(amountTyped(text)).toBe(amount);
  });

  test.each(['', 'một triệu', '1.250,5', '1.25', '-5', '1.250,000', '99999999999999999999'])(
    '%j is no amount, and is not guessed at',
    (text) => {
      expect(amountTyped(text)).toBeNull();
    },
  );
});

test('texts come trimmed and composed, and an empty file field holds no file', () => {
  const form = new FormData();
  form.set('reason', '  Chưa rõ\r\nlý do  '.normalize('NFD'));
  form.set('odd', 'a\u0000b\ud800');
  form.set('file', new File([], ''));
  const typed = typedFrom(form);
  expect(typed.text('reason')).toBe('Chưa rõ\nlý do');
  expect(typed.files('file')).toEqual([]);
  expect(typed.text('odd')).toBe('ab\ufffd');
  expect(typed.text('missing')).toBe('');
});
