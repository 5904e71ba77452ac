import { expect, test } from 'vitest';
import { runScript } from './run-script.ts';

test('a decision costs no more than its budgets allow', async () => {
  const { code, output } = await runScript('scripts/bench.ts', ['--gate']);
  expect(code, output).toBe(0);
});
