import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { connectClient } from '../../../commands/connection.ts';
import { type Database, openDatabase } from '../../../db/client.ts';
import type { DemoPersonKey } from '../../../demo/demo-people.ts';
import { demoTokens } from '../../../demo/demo-tokens.ts';
import { mailType, mailWorkflowId } from '../../../workflows/mail/messages.ts';
import { supervisorScheduleId } from '../../../workflows/supervisor/messages.ts';
import { buildPrograms } from '../../runtime/build-programs.ts';
import { startMailCatcher } from '../../runtime/mail-catcher.ts';
import type { OwnedProcess } from '../../runtime/owned-process.ts';
import { freePort } from '../../runtime/ports.ts';
import { answersOk, hasSaidReady, programsIn, startProgram, waitFor } from '../../runtime/program.ts';
import type { Place } from './place.ts';

/** Our engine as it is installed: a worker and an API in processes of their own. */
export type Engine = {
  readonly database: string;
  readonly db: Database;
  readonly client: Client;
  readonly taskQueue: string;
  readonly worker: OwnedProcess;
  readonly api: OwnedProcess;
  readonly address: string;
  readonly token: (key: DemoPersonKey) => string;
  /** From here on mails are queued and not sent: nudges go to a workflow that nobody runs. */
  parkMail(): Promise<void>;
  close(): Promise<void>;
};

const secret = 'a secret for measuring that is long enough';
const taskQueue = 'approval';
const engineDatabase = 'bench_engine';

export async function startEngine(place: Place): Promise<Engine> {
  const { dir, postgres, temporal } = place;
  const namespace = 'engine';
  await Promise.all([place.createApplicationDatabase(engineDatabase), temporal.createNamespace(namespace)]);
  const [catcher, port] = await Promise.all([startMailCatcher(), freePort()]);
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    ...bareEnvironment(dir),
    DATABASE_URL: postgres.appUrl(engineDatabase),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TASK_QUEUE: taskQueue,
    SMTP_URL: catcher.smtpUrl,
    STORAGE_DIR: join(dir, 'storage'),
    INSTALLATION_SECRET: secret,
    PORT: String(port),
    API_REQUESTS_PER_MINUTE: '1000000',
  };
  await buildPrograms(programsIn(dir));
  const worker = startProgram('worker', 'worker.ts', environment, dir);
  const api = startProgram('api', 'server.ts', environment, dir);
  await Promise.all([
    waitFor(worker, () => hasSaidReady(worker), 120),
    waitFor(api, () => answersOk(`${address}/readyz`), 120),
  ]);
  const { db, close } = openDatabase(postgres.appUrl(engineDatabase), { max: 4 });
  const connection = { address: temporal.address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace });
  // Its walk over all open submissions comes once a minute, at no round's and no counter's bidding.
  await client.schedule.getHandle(supervisorScheduleId).pause('a benchmark is running');
  const tokens = new Map((await demoTokens(db, secret)).map(({ person, token }) => [person.key, token]));
  return {
    database: engineDatabase,
    db,
    client,
    taskQueue,
    worker,
    api,
    address,
    token: (key) => tokens.get(key) ?? '',
    async parkMail() {
      await client.workflow.getHandle(mailWorkflowId).terminate('parked');
      await client.workflow.start(mailType, { workflowId: mailWorkflowId, taskQueue: 'nobody', args: [] });
    },
    async close() {
      await Promise.all([worker.stop(), api.stop()]);
      await client.connection.close();
      await close();
      await catcher.stop();
    },
  };
}

/** Nothing of the caller's settings, keys or profiles reaches what is measured. */
export const bareEnvironment = (dir: string): Readonly<Record<string, string>> => ({
  PATH: process.env.PATH ?? '',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  TEMPORAL_CONFIG_FILE: join(dir, 'none.toml'),
});
