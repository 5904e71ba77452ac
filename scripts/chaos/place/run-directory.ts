import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from '../../runtime/clone.ts';
import { stopLeftPrograms } from '../../runtime/leftovers.ts';
import { removePostgres } from '../../runtime/postgres-home.ts';
import { stopLeftPostgres } from '../../runtime/postgres-leftover.ts';
import { isRunning } from '../../runtime/process-identity.ts';
import { eraseRecord, readRecord, stopRecorded, writeRecord } from '../../runtime/process-record.ts';
import type { Log } from '../../runtime/progress.ts';

const ownerFile = 'chaos-run.json';

/** A directory for this run, inside the clone so that built programs find their libraries; clears away what killed runs left. */
export async function claimRunDirectory(log: Log): Promise<string> {
  const base = makeDataDir();
  for (const name of readdirSync(base).filter((entry) => entry.startsWith('chaos-'))) {
    const run = join(base, name);
    const owner = readRecord(join(run, ownerFile));
    if (owner !== null && !isRunning(owner)) await clearAway(run, log);
  }
  const dir = join(base, `chaos-${process.pid}-${Date.now()}`);
  mkdirSync(dir, { mode: 0o711 });
  writeRecord(join(dir, ownerFile), process.pid);
  return dir;
}

async function clearAway(run: string, log: Log): Promise<void> {
  const builds = join(run, 'builds');
  for (const build of existsSync(builds) ? readdirSync(builds) : [])
    await stopLeftPrograms(join(builds, build), log);
  await stopRecorded(join(run, 'temporal', 'temporal-server.json'));
  await stopLeftPostgres(join(run, 'postgres'));
  removeRun(run);
}

export function removeRun(run: string): void {
  removePostgres(join(run, 'postgres'));
  rmSync(run, { recursive: true, force: true });
}

/** From now on no later run takes it for a dead one's. */
export const keepRun = (run: string): void => eraseRecord(join(run, ownerFile));
