import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removePostgres } from '../../scripts/runtime/postgres-home.ts';
import { stopLeftPostgres } from '../../scripts/runtime/postgres-leftover.ts';
import { isRunning } from '../../scripts/runtime/process-identity.ts';
import { readRecord, stopRecorded, writeRecord } from '../../scripts/runtime/process-record.ts';

const ownerFile = 'test-run.json';

/** Claims `dir` for this run and clears away what killed test runs left beside it. */
export async function sweepDeadRuns(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  writeRecord(join(dir, ownerFile), process.pid);
  const base = dirname(dir);
  for (const name of readdirSync(base).filter((entry) => entry.startsWith('test-'))) {
    const run = join(base, name);
    const owner = readRecord(join(run, ownerFile));
    // Without an owner it may be a run that is just beginning.
    if (run === dir || owner === null || isRunning(owner)) continue;
    await stopRecorded(join(run, 'temporal', 'temporal.json'));
    await stopLeftPostgres(join(run, 'postgres'));
    removeRun(run);
  }
}

export function removeRun(run: string): void {
  removePostgres(join(run, 'postgres'));
  rmSync(run, { recursive: true, force: true });
}
