import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './runtime/clone.ts';
import { stopLeftPrograms } from './runtime/leftovers.ts';
import { tryLock } from './runtime/lock.ts';
import { outsideDir, removePostgres } from './runtime/postgres-home.ts';
import { stopLeftPostgres } from './runtime/postgres-leftover.ts';
import { stopRecorded } from './runtime/process-record.ts';
import { findRunning } from './runtime/running.ts';
import { whoRuns } from './runtime/start-table.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

if (await tryLock(`start:${dataDir}`)) {
  await stopLeftPrograms(dataDir, say);
  await stopRecorded(join(dataDir, 'temporal', 'temporal.json'));
  await stopLeftPostgres(join(dataDir, 'postgres'));
  removePostgres(join(dataDir, 'postgres'));
  for (const name of [
    'temporal',
    'mail',
    'storage',
    'logs',
    'processes',
    'installation-secret',
    'running.json',
  ]) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  // Unless a test run of this clone still has its database there.
  if (existsSync(outsideDir) && readdirSync(outsideDir).every((name) => name.startsWith('postgresql-'))) {
    rmSync(outsideDir, { recursive: true });
  }
  say('All data of this clone is removed; the next “npm start” begins anew.');
} else {
  process.stderr.write(`${whoRuns(findRunning())}\nStop it first: nothing was removed.\n`);
  process.exitCode = 1;
}
