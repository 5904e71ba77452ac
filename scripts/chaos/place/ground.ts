import { join } from 'node:path';
import { type Postgres, startPostgres } from '../../runtime/postgres.ts';
import type { Log } from '../../runtime/progress.ts';
import { startTemporalServer, type TemporalServer } from '../../runtime/temporal-server.ts';
import { lastingPort } from './application.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';

/** What installations stand on: PostgreSQL that writes through to the disk, and Temporal's real server on it. */
export type Ground = {
  readonly dir: string;
  readonly log: Log;
  readonly postgres: Postgres;
  readonly temporal: TemporalServer;
  readonly processes: { readonly postgres: KeptProcess; readonly temporal: KeptProcess };
  stop(): Promise<void>;
};

export async function openGround(dir: string, log: Log): Promise<Ground> {
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), log, port: await lastingPort() });
  const temporal = await startTemporalServer({ dir: join(dir, 'temporal'), log, postgres });
  log('PostgreSQL and Temporal are up');
  const processes = {
    postgres: keepProcess({
      name: 'postgres',
      first: postgres.process,
      start: async () => {
        await postgres.restart();
        return postgres.process;
      },
    }),
    temporal: keepProcess({
      name: 'temporal',
      first: temporal.process(),
      start: async () => {
        await temporal.restart();
        return temporal.process();
      },
    }),
  };
  return {
    dir,
    log,
    postgres,
    temporal,
    processes,
    async stop() {
      await processes.temporal.stop();
      await processes.postgres.stop();
    },
  };
}
