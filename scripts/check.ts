import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cloneDir } from './runtime/clone.ts';
import { secondsSince } from './runtime/progress.ts';

const parts = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
] as const;

const results = await Promise.all(parts.map(({ name, command }) => run(name, command)));
if (!results.every(Boolean)) process.exitCode = 1;

/** One line when it is well, everything it printed when it is not. */
async function run(name: string, [program, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await outputOf(join(cloneDir, 'node_modules', '.bin', program), args);
  const tally = output.match(/^\d+ passed, \d+ failed.*$/m)?.[0];
  const ok = code === 0;
  if (!ok) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  const line = `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(16)} ${secondsSince(start).padStart(5)} s`;
  process.stdout.write(`${tally ? `${line}  ${tally}` : line}\n`);
  return ok;
}

function outputOf(
  command: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: cloneDir, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
