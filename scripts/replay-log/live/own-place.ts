import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { connectClient } from '../../../commands/connection.ts';
import { openDatabase } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import type { Engine } from '../../../services/context.ts';
import { diskStorage } from '../../../storage/disk-storage.ts';
import { makeDataDir } from '../../runtime/clone.ts';
import { stopLeftPrograms } from '../../runtime/leftovers.ts';
import { tryLock } from '../../runtime/lock.ts';
import { startMailCatcher } from '../../runtime/mail-catcher.ts';
import { stopEverything } from '../../runtime/owned-process.ts';
import { startPostgres } from '../../runtime/postgres.ts';
import { removePostgres } from '../../runtime/postgres-home.ts';
import { hasSaidReady, startProgram, waitFor } from '../../runtime/program.ts';
import type { Log } from '../../runtime/progress.ts';
import { startTemporal } from '../../runtime/temporal.ts';

/** An installation for one replay, on a PostgreSQL and Temporal of its own. */
export type OwnPlace = {
  readonly engine: Engine;
  readonly databaseUrl: string;
  /** Stops what was started and removes its data. */
  close(): Promise<void>;
};

const secret = 'a secret for replaying logs that is long enough';
const taskQueue = 'approval';
const database = 'replay';

export async function openOwnPlace(log: Log): Promise<OwnPlace> {
  const dir = join(makeDataDir(), 'replay-log');
  if (!(await tryLock(`replay-log:${dir}`))) throw new Error('Another replay of this clone is running');
  await stopLeftPrograms(dir, log);
  const [postgres, temporal, catcher] = await Promise.all([
    emptyPostgres(dir, log),
    startTemporal({ dir: join(dir, 'temporal'), log }),
    startMailCatcher(),
  ]);
  const databaseUrl = postgres.appUrl(database);
  const storageDir = join(dir, 'storage');
  const worker = startProgram(
    'worker',
    'worker.ts',
    {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      TEMPORAL_CONFIG_FILE: join(dir, 'none.toml'),
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_TASK_QUEUE: taskQueue,
      SMTP_URL: catcher.smtpUrl,
      STORAGE_DIR: storageDir,
      INSTALLATION_SECRET: secret,
    },
    dir,
  );
  await waitFor(worker, () => hasSaidReady(worker), 120);
  log('PostgreSQL, Temporal and a worker are up');
  const { db, close } = openDatabase(databaseUrl, { max: 12 });
  const connection = { address: temporal.address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace: 'default' });
  return {
    engine: { db, client, storage: diskStorage(storageDir), taskQueue, secret },
    databaseUrl,
    async close() {
      await client.connection.close();
      await close();
      await catcher.stop();
      await stopEverything();
      remove(dir);
    },
  };
}

async function emptyPostgres(dir: string, log: Log) {
  const place = join(dir, 'postgres');
  const postgres = await startPostgres({ dir: place, log });
  await postgres.dropDatabase(database);
  await postgres.createDatabase(database);
  await migrate(postgres.ownerUrl(database));
  return postgres;
}

function remove(dir: string): void {
  removePostgres(join(dir, 'postgres'));
  rmSync(dir, { recursive: true, force: true });
}
