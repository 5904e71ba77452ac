import { join } from 'node:path';
import postgres from 'postgres';
import { connectClient } from '../../../commands/connection.ts';
import { openDatabase } from '../../../db/client.ts';
import type { OwnedProcess } from '../../runtime/owned-process.ts';
import { hasSaidReady, startProgram, waitFor } from '../../runtime/program.ts';
import type { Bare } from '../variants/f1.ts';
import { type Recording, saveRecording } from '../workload/recording.ts';
import { bareEnvironment } from './engine.ts';
import type { Place } from './place.ts';

export type RunningBare = Bare & { readonly worker: OwnedProcess; close(): Promise<void> };

/** The bare workflow's worker in a process of its own, with a database and a namespace of its own. */
export async function startBare(place: Place, recording: Recording): Promise<RunningBare> {
  const { dir, postgres: server, temporal } = place;
  const [database, namespace] = ['bench_bare', 'bare'];
  await Promise.all([place.createApplicationDatabase(database), temporal.createNamespace(namespace)]);
  const file = join(dir, 'recording.json');
  saveRecording(file, recording);
  const environment = {
    ...bareEnvironment(dir),
    DATABASE_URL: server.appUrl(database),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: namespace,
    BENCH_RECORDING: file,
  };
  const worker = startProgram('bare-worker', 'scripts/bench/bare/worker.ts', environment, dir);
  await waitFor(worker, () => hasSaidReady(worker), 120);
  const { db, close } = openDatabase(server.appUrl(database), { max: 4 });
  const connection = { address: temporal.address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace });
  return {
    database,
    db,
    client,
    worker,
    async close() {
      await worker.stop();
      await client.connection.close();
      await close();
    },
  };
}

/** Where F0 writes, with as many connections as a worker has. */
export async function openFloor(place: Place) {
  const database = 'bench_floor';
  await place.createApplicationDatabase(database);
  const url = place.postgres.appUrl(database);
  const { db, close } = openDatabase(url, { max: 1 });
  const sql = postgres(url, { max: 10, onnotice: () => undefined });
  return {
    database,
    db,
    sql,
    async close() {
      await sql.end();
      await close();
    },
  };
}
