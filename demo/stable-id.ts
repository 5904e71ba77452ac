import { createHash } from 'node:crypto';

/** Before anything that an installation makes itself, so that lists in order of ids begin with the demo. */
const madeAt = Date.UTC(2026, 0, 1);

/** A UUIDv7 that is the same in every installation: its random bits are the hash of a name. */
export function stableId(name: string): string {
  const hash = createHash('sha256').update(`totrinh demo ${name}`).digest('hex');
  const time = madeAt.toString(16).padStart(12, '0');
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(0, 3)}`,
    `8${hash.slice(3, 6)}`,
    hash.slice(6, 18),
  ].join('-');
}
