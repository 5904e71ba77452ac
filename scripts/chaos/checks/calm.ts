import type { Evidence } from '../operation.ts';

/** After a fault everything has so long to catch up. */
const recoveryMs = 15_000;

/** How much of a stretch lay outside of every fault and of the recovery after it; faults in the order in which they began. */
export function calmBetween(from: number, until: number, { faults }: Pick<Evidence, 'faults'>): number {
  let calm = 0;
  let reached = from;
  for (const fault of faults) {
    if (fault.from >= until) break;
    calm += Math.max(0, fault.from - reached);
    reached = Math.max(reached, fault.until + recoveryMs);
  }
  return calm + Math.max(0, until - reached);
}
