import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './progress.ts';

const secondsToAnswer = 5;
const secondsToFinish = 120;

/** The official build, or null: where it cannot be reached, building from source takes over. */
export async function downloadCli(version: string, dir: string, log: Log): Promise<string | null> {
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const address = `https://temporal.download/cli/archive/${version}?platform=${process.platform}&arch=${architecture}`;
  log(`Temporal: trying the official download of ${version} …`);
  try {
    const archive = join(dir, 'temporal.tar.gz');
    writeFileSync(archive, await fetchWhole(address));
    execFileSync('tar', ['-xzf', archive, '-C', dir, 'temporal'], { stdio: 'ignore' });
    const program = join(dir, 'temporal');
    return existsSync(program) ? program : null;
  } catch {
    log('Temporal: the download cannot be reached from here');
    return null;
  }
}

async function fetchWhole(address: string): Promise<Uint8Array> {
  const stop = new AbortController();
  const answerTimer = setTimeout(() => stop.abort(), secondsToAnswer * 1000);
  const finishTimer = setTimeout(() => stop.abort(), secondsToFinish * 1000);
  try {
    const response = await fetch(address, { signal: stop.signal });
    clearTimeout(answerTimer);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(finishTimer);
  }
}
