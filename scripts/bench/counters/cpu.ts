import { readdirSync, readFileSync } from 'node:fs';

/** Processor time is counted in hundredths of a second, on every Linux. */
const ticksPerSecond = 100;

/** Processor seconds that a process has used so far. */
export const processorSecondsOf = (pid: number): number => statOf(pid)?.seconds ?? 0;

/** With those of its children, living and dead: PostgreSQL has one per connection. */
export const familySecondsOf = (pid: number): number =>
  processorSecondsOf(pid) +
  (statOf(pid)?.endedChildren ?? 0) +
  childrenOf(pid).reduce((sum, child) => sum + processorSecondsOf(child), 0);

function statOf(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name before the last parenthesis may hold spaces: count fields from there.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return {
      parent: fields[1],
      seconds: (user + system) / ticksPerSecond,
      endedChildren: (childUser + childSystem) / ticksPerSecond,
    };
  } catch {
    return null;
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && other > 0 && statOf(other)?.parent === pid);
