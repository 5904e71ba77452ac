import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { createApi } from '../../api/app.ts';
import { connectClient } from '../../commands/connection.ts';
import { openDatabase } from '../../db/client.ts';
import type { DemoPersonKey } from '../../demo/demo-people.ts';
import { demoTokens } from '../../demo/demo-tokens.ts';
import { seedDemo } from '../../demo/seed-demo.ts';
import { createTransport } from '../../emails/transport.ts';
import { startMailCatcher } from '../../scripts/runtime/mail-catcher.ts';
import type { Engine } from '../../services/context.ts';
import { diskStorage } from '../../storage/disk-storage.ts';
import { type RunningWorkers, startWorkers } from '../../workers/start-workers.ts';
import { freshDatabase } from './database.ts';
import { freshNamespace } from './temporal.ts';

const secret = 'a secret for tests that is long enough';
const mailTaskQueue = 'mail';

type Body = object | FormData | Uint8Array;
type CatcherOptions = Parameters<typeof startMailCatcher>[0];
type Settings = { readonly worker?: boolean; readonly mail?: CatcherOptions };

export type TestEngine = Awaited<ReturnType<typeof startEngine>>;

/** Everything, for real: a database and a namespace of its own, demo data, the API, mail, and a worker unless told otherwise. */
export async function startEngine({ worker = true, mail = {} }: Settings = {}) {
  const [database, { address, namespace }, catcher, storageDir] = await Promise.all([
    freshDatabase(),
    freshNamespace(),
    startMailCatcher(mail),
    mkdtemp(join(tmpdir(), 'totrinh-test-')),
  ]);
  const { db, close } = openDatabase(database.appUrl, { max: 8 });
  await seedDemo(db);
  const tokens = new Map(
    (await demoTokens(db, secret)).map(({ person, token }) => [person.key, token] as const),
  );
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const connection = { address, grpcCompression: { codec: 'none' } } as const;
  const client = connectClient({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const transport = createTransport({ smtpUrl: catcher.smtpUrl, from: 'Tờ trình <totrinh@localhost>' });
  const engine: Engine = { db, client, storage: diskStorage(storageDir), taskQueue: 'approval', secret };
  const app = createApi(engine, { publicUrl: 'http://localhost:3000', version: 'test', log, demo: true });
  const needs = {
    db,
    client,
    transport,
    log,
    taskQueue: 'approval',
    mailTaskQueue,
    publicUrl: 'http://localhost:3000',
    secret,
  };
  let workers: RunningWorkers | null = null;

  const startWorker = async (): Promise<void> => {
    workers = await startWorkers(needs, { connection: native, namespace });
  };
  const stopWorker = async (): Promise<void> => {
    workers?.stop();
    await workers?.ended;
    workers = null;
  };
  if (worker) await startWorker();

  return {
    engine,
    needs,
    db,
    client,
    app,
    catcher,
    address,
    namespace,
    secret,
    storageDir,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    log,
    /** Everything that API and workers have logged so far. */
    logged: (): string => lines.join(''),
    token: (key: DemoPersonKey): string => tokens.get(key) ?? '',
    startWorker,
    stopWorker,
    async restartWorker(): Promise<void> {
      await stopWorker();
      await startWorker();
    },
    /** A request as a demo person; a POST gets a key of its own unless the headers name one. */
    async request(
      key: DemoPersonKey,
      method: string,
      path: string,
      body?: Body,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> {
      const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof Uint8Array);
      return app.request(path, {
        method,
        headers: {
          Authorization: `Bearer ${tokens.get(key)}`,
          ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
          ...(isJson ? { 'Content-Type': 'application/json' } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: asBody(body) }),
      });
    },
    async stop(): Promise<void> {
      await stopWorker();
      transport.close();
      await native.close();
      await client.connection.close();
      await close();
      await Promise.all([database.drop(), catcher.stop(), rm(storageDir, { recursive: true, force: true })]);
    },
  };
}

const asBody = (body: Body): FormData | Blob | string => {
  if (body instanceof FormData) return body;
  return body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : JSON.stringify(body);
};
