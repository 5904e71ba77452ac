import { readFileSync } from 'node:fs';
import { identityOf, isRunning, type ProcessIdentity } from '../../runtime/process-identity.ts';

/** A process and its direct children. */
export const treeOf = (pid: number): readonly ProcessIdentity[] =>
  [pid, ...childrenOf(pid)].flatMap((one) => identityOf(one) ?? []);

export function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    // It has ended.
    return [];
  }
}

/** Reaches this process and no later one with its number. */
export function sendSignal(target: ProcessIdentity, signal: NodeJS.Signals): boolean {
  try {
    return isRunning(target) && process.kill(target.pid, signal);
  } catch {
    // It ended between the look and the signal.
    return false;
  }
}
