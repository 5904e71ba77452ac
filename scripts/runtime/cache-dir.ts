import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeDataDir } from './clone.ts';

/** Outside the clone, so that a second clone finds it; an account without a home keeps it inside. */
export function cacheDir(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return writable(join(base, 'totrinh')) ?? writable(join(makeDataDir(), 'cache')) ?? fail(base);
}

function writable(dir: string): string | null {
  try {
    mkdirSync(dir, { recursive: true });
    return dir;
  } catch {
    return null;
  }
}

function fail(base: string): never {
  throw new Error(`Neither ${base} nor this clone can be written to: set XDG_CACHE_HOME`);
}
