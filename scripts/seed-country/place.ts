import { join } from 'node:path';
import { cloneDir, dataDir, makeDataDir } from '../runtime/clone.ts';
import { tryLock } from '../runtime/lock.ts';
import { startPostgres } from '../runtime/postgres.ts';
import { openCluster } from '../runtime/postgres-cluster.ts';
import { postgresHome } from '../runtime/postgres-home.ts';
import type { Log } from '../runtime/progress.ts';
import { findRunning } from '../runtime/running.ts';

/** The PostgreSQL of the running system, else this clone's, started for as long as we need it. */
export type Place = {
  readonly superUrl: (database: string) => string;
  readonly ownerUrl: (database: string) => string;
  readonly stop: () => Promise<void>;
};

export async function openPlace(log: Log): Promise<Place> {
  const running = findRunning();
  if (running !== null) return placeOf(running.environment.DATABASE_URL ?? '');
  const dir = makeDataDir();
  if (!(await tryLock(`start:${dir}`)))
    throw new Error(`${cloneDir} is just being started: try again when it is up`);
  return startPostgres({ dir: join(dir, 'postgres'), log });
}

/** The running system's cluster is this clone's own, or one in which it is not ours to make databases. */
function placeOf(applicationUrl: string): Place {
  const { passwords } = openCluster(postgresHome(join(dataDir, 'postgres')));
  const { host, password } = new URL(applicationUrl);
  if (password !== passwords.totrinh_app)
    throw new Error('the running system has a PostgreSQL of yours: stop it, and this clone starts its own');
  const as = (role: keyof typeof passwords) => (database: string) =>
    `postgres://${role}:${passwords[role]}@${host}/${database}`;
  return { superUrl: as('postgres'), ownerUrl: as('totrinh_owner'), stop: async () => undefined };
}
