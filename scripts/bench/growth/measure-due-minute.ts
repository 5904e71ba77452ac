import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { resumeFromTrail } from '../../../commands/approval.ts';
import { connectClient } from '../../../commands/connection.ts';
import { type Database, openDatabase } from '../../../db/client.ts';
import { eventRowsOf, toEvent } from '../../../db/event-rows.ts';
import { migrate } from '../../../db/migrate.ts';
import { fold } from '../../../domain/approval/evolve.ts';
import { startMailCatcher } from '../../runtime/mail-catcher.ts';
import { hasSaidReady, startProgram, waitFor } from '../../runtime/program.ts';
import { bareEnvironment } from '../place/engine.ts';
import type { Place } from '../place/place.ts';
import { type DueResults, readDue } from './due-results.ts';
import { loadDue } from './due-rows.ts';

const taskQueue = 'approval';
/** Time to begin all workflows before the first is due. */
const leadMs = (count: number): number => 60_000 + count * 40;
const patienceMs = 10 * 60_000;

/** Real workflows on the real server, all due within the same minute: told once each, none early, none lost? */
export async function measureDueMinute(place: Place, count: number): Promise<DueResults> {
  const { dir, log, postgres: server, temporal } = place;
  const [database, namespace] = ['bench_due', 'due'];
  await Promise.all([server.createDatabase(database), temporal.createNamespace(namespace)]);
  await migrate(server.ownerUrl(database));
  const from = Date.now() + leadMs(count);
  const ids = await loadDue(server.ownerUrl(database), count, from);
  log(`${count} submissions fall due in the minute after ${new Date(from).toISOString()}`);
  const catcher = await startMailCatcher({ keep: 10 });
  const environment = {
    ...bareEnvironment(dir),
    DATABASE_URL: server.appUrl(database),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    SMTP_URL: catcher.smtpUrl,
    STORAGE_DIR: join(dir, 'storage'),
    INSTALLATION_SECRET: 'a secret for measuring that is long enough',
  };
  const worker = startProgram('due-worker', 'worker.ts', environment, dir);
  const connection = { address: temporal.address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace });
  const { db, close } = openDatabase(server.appUrl(database), { max: 8 });
  const sql = postgres(server.ownerUrl(database), { max: 1, onnotice: () => undefined });
  try {
    await waitFor(worker, () => hasSaidReady(worker), 120);
    const start = performance.now();
    await eachOf(ids, 16, async (id) => resumeFromTrail(client, taskQueue, await stateOf(db, id)));
    const begunInMs = performance.now() - start;
    log(`all workflows are begun, ${Math.round((from - Date.now()) / 1000)} s before the first is due`);
    await untilTold(sql, { count, from, log });
    return { count, begunInMs, ...(await readDue(sql)) };
  } finally {
    await worker.stop();
    await Promise.all([client.connection.close(), close(), sql.end({ timeout: 5 }), catcher.stop()]);
  }
}

async function stateOf(db: Database, id: string) {
  const state = fold((await eventRowsOf(db, id)).map(toEvent));
  if (state === null) throw new Error(`${id} was never sent`);
  return state;
}

async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const one = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

type Awaited = { readonly count: number; readonly from: number; readonly log: Place['log'] };

/** Until the minute is over and everything that it owes is recorded and sent, or nothing comes any more. */
async function untilTold(sql: Sql, { count, from, log }: Awaited): Promise<void> {
  const until = from + 60_000 + patienceMs;
  while (Date.now() < until) {
    await sleep(5_000);
    const [so] = await sql<{ told: number; unsent: number }[]>`
      select (select count(*) from events where type = 'fell-due')::int as told,
        (select count(*) from outbox where state = 'queued')::int as unsent`;
    log(`${so?.told} of ${count} are told, ${so?.unsent} mails are still to be sent`);
    if (Date.now() > from + 60_000 && so !== undefined && so.told >= count && so.unsent === 0) return;
  }
}
