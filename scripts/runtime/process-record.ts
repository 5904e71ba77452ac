import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';

export function writeRecord(file: string, pid: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(identityOf(pid)), { mode: 0o600 });
}

export function eraseRecord(file: string): void {
  rmSync(file, { force: true });
}

export function readRecord(file: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isIdentity = typeof value === 'object' && value !== null && 'pid' in value && 'started' in value;
    return isIdentity ? { pid: Number(value.pid), started: String(value.started) } : null;
  } catch {
    return null;
  }
}

/** Ends the recorded process if it, and not a later one with the same pid, still runs. */
export async function stopRecorded(
  file: string,
  signals: readonly NodeJS.Signals[] = ['SIGTERM'],
): Promise<boolean> {
  const left = readRecord(file);
  const found = left !== null && (await stopIdentified(left, signals));
  eraseRecord(file);
  return found;
}

export async function stopIdentified(
  left: ProcessIdentity,
  signals: readonly NodeJS.Signals[],
): Promise<boolean> {
  if (!isRunning(left)) return false;
  for (const signal of [...signals, 'SIGKILL'] as const) {
    signalIfThere(left, signal);
    for (let waits = 0; waits < 60 && isRunning(left); waits += 1) await sleep(50);
    if (!isRunning(left)) break;
  }
  return true;
}

function signalIfThere(left: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    if (isRunning(left)) process.kill(left.pid, signal);
  } catch (error) {
    // It ended between the look and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
