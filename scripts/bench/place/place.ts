import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from '../../runtime/clone.ts';
import { stopLeftPrograms } from '../../runtime/leftovers.ts';
import { tryLock } from '../../runtime/lock.ts';
import { stopEverything } from '../../runtime/owned-process.ts';
import { type Postgres, startPostgres } from '../../runtime/postgres.ts';
import { removePostgres } from '../../runtime/postgres-home.ts';
import { stopLeftPostgres } from '../../runtime/postgres-leftover.ts';
import { stopRecorded } from '../../runtime/process-record.ts';
import type { Log } from '../../runtime/progress.ts';
import { startTemporalServer, type TemporalServer } from '../../runtime/temporal-server.ts';
import { createTemplate } from './template.ts';

/** Where it is measured: a PostgreSQL that writes through to the disk, and Temporal's real server on it. */
export type Place = {
  readonly dir: string;
  readonly log: Log;
  readonly postgres: Postgres;
  readonly temporal: TemporalServer;
  /** A database with everything migrated, the demo's people, and pools that hold enough for every plan. */
  createApplicationDatabase(name: string): Promise<void>;
  /** Stops what was started and removes its data. */
  close(): Promise<void>;
};

/** Counting statements needs a library loaded at the start; counting WAL needs it kept until it is read. */
const settings = ['shared_preload_libraries=pg_stat_statements', 'wal_keep_size=2GB', 'max_wal_size=4GB'];
const template = 'bench_template';

export async function openPlace(log: Log): Promise<Place> {
  const dir = join(makeDataDir(), 'bench');
  if (!(await tryLock(`bench:${dir}`))) throw new Error('Another benchmark of this clone is running');
  await clearAway(dir, log);
  try {
    return await start(dir, log);
  } catch (error) {
    await stopEverything();
    throw error;
  }
}

async function start(dir: string, log: Log): Promise<Place> {
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log, settings });
  log(`PostgreSQL is up on port ${postgres.port}`);
  const temporal = await startTemporalServer({ dir: join(dir, 'temporal'), log, postgres });
  log(`Temporal is up on ${temporal.address}`);
  await createTemplate(postgres, template);
  return {
    dir,
    log,
    postgres,
    temporal,
    async createApplicationDatabase(name) {
      await postgres.createDatabase(name, { template });
    },
    async close() {
      await stopEverything();
      remove(dir);
    },
  };
}

/** What a killed run left behind. */
async function clearAway(dir: string, log: Log): Promise<void> {
  await stopLeftPrograms(dir, log);
  await stopRecorded(join(dir, 'temporal', 'temporal-server.json'));
  await stopLeftPostgres(join(dir, 'postgres'));
  remove(dir);
}

function remove(dir: string): void {
  removePostgres(join(dir, 'postgres'));
  rmSync(dir, { recursive: true, force: true });
}
