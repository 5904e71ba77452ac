import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cloneDir } from '../scripts/runtime/clone.ts';

const impossible = { name: 'workflow tasks before the answer', limit: 0, reason: 'nobody answers by itself' };
const kept = { name: 'events of a finished plan with 100 requests', limit: 100_000, reason: 'plenty' };

test('the gate fails when a budget is exceeded, and names that one alone', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'totrinh-bench-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const budgets = join(dir, 'budgets.json');
  await writeFile(budgets, JSON.stringify([impossible, kept]));
  const { code, errors } = await bench('--gate', '--quick', '--json', '--budgets', budgets);
  expect(errors.match(/^over budget: .*$/gm)).toEqual([
    'over budget: workflow tasks before the answer: 1, at most 0 (nobody answers by itself)',
  ]);
  expect(code).toBe(1);
}, 240_000);

async function bench(...args: string[]): Promise<{ code: number | null; errors: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench.ts', ...args], {
    cwd: cloneDir,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, errors };
}
