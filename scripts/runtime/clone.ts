import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This clone of the repository, its data, and a name for it that no other clone has. */
export const cloneDir = realpathSync(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
export const dataDir = join(cloneDir, '.data');
export const cloneId = createHash('sha256').update(cloneDir).digest('hex').slice(0, 12);

/** Others may pass through to the database's directory, but not list; what is secret inside is 0600. */
export function makeDataDir(): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  return dataDir;
}
