import { expect, test } from 'vitest';
import { idleApi } from '../tests/support/idle-engine.ts';

test('a process that cannot reach what it needs says so in time, and names it', async () => {
  const started = performance.now();
  const response = await idleApi().request('/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ready: false, unreachable: ['database', 'temporal'] });
  expect(performance.now() - started).toBeLessThan(4_000);
});
