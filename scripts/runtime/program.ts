import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneDir } from './clone.ts';
import { type OwnedProcess, spawnOwned } from './owned-process.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where an installation keeps its programs, once `buildPrograms` made them. */
export const programsIn = (dir: string): string => join(dir, 'programs');

/** The built program where there is one, else its source; Node itself, not the tsx command: the pid we keep is then the program's own. */
function nodeArgs(file: string, dir: string): readonly string[] {
  const built = join(programsIn(dir), file.replace(/\.ts$/, '.js'));
  return existsSync(built) ? ['--enable-source-maps', built] : ['--import', 'tsx', file];
}

export function startProgram(name: string, file: string, env: Environment, dir: string): OwnedProcess {
  return spawnOwned({
    name,
    command: process.execPath,
    args: nodeArgs(file, dir),
    cwd: cloneDir,
    env,
    logFile: join(dir, 'logs', `${name}.log`),
    recordFile: join(dir, 'processes', `${name}.json`),
    stopBy: [['SIGTERM', 2500]],
  });
}

/** Runs a command of cli.ts to its end and returns what it printed. */
export function runCli(args: readonly string[], env: Environment, dir: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: cloneDir, env, maxBuffer: 16 * 1024 * 1024 };
    execFile(process.execPath, [...nodeArgs('cli.ts', dir), ...args], options, (error, stdout, stderr) => {
      if (error)
        reject(new Error(`cli.ts ${args.join(' ')} failed:\n${(stderr || stdout || error.message).trim()}`));
      else resolve(stdout);
    });
  });
}

/** Until `check` holds; an end of the process before that is an error with the end of its log. */
export async function waitFor(
  owned: OwnedProcess,
  check: () => Promise<boolean>,
  seconds: number,
): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await check())) {
    if (owned.hasEnded()) throw new Error(`${owned.name} ended while starting.\n${lastLines(owned)}`);
    if (performance.now() > deadline)
      throw new Error(`${owned.name} is not ready after ${seconds} s.\n${lastLines(owned)}`);
    await sleep(100);
  }
}

/** The worker writes a line with “worker ready” when it polls all its queues. */
export async function hasSaidReady(owned: OwnedProcess): Promise<boolean> {
  return /worker ready/i.test(logOf(owned));
}

export async function answersOk(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
}

export function lastLines(owned: OwnedProcess, count = 30): string {
  const lines = logOf(owned).trimEnd().split('\n').slice(-count);
  return [...lines.map((line) => `  ${owned.name} | ${line}`), `  (all of it: ${owned.logFile})`].join('\n');
}

function logOf(owned: OwnedProcess): string {
  return existsSync(owned.logFile) ? readFileSync(owned.logFile, 'utf8') : '';
}
