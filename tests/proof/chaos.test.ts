import { expect, test } from 'vitest';
import { runScript } from './run-script.ts';

test('no guarantee breaks while everything is killed, frozen and cut off', async () => {
  const { code, output } = await runScript('scripts/chaos.ts', ['--seed', '20261123', '--minutes', '1.5']);
  expect(code, output).toBe(0);
});
