import { readFileSync } from 'node:fs';

/** A pid alone may belong to another process by now; with start time and boot it cannot. */
export type ProcessIdentity = { readonly pid: number; readonly started: string };

export function identityOf(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name before the last parenthesis may hold spaces: count fields from there.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || startTicks === undefined) return null;
    return { pid, started: `${startTicks}@${bootId()}` };
  } catch {
    return null;
  }
}

export function isRunning(process: ProcessIdentity): boolean {
  return identityOf(process.pid)?.started === process.started;
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
