import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { createApi, isApiPath } from './api/app.ts';
import { connectClient } from './commands/connection.ts';
import { readEnv } from './config/env.ts';
import { openDatabase } from './db/client.ts';
import packageJson from './package.json' with { type: 'json' };
import { diskStorage } from './storage/disk-storage.ts';
import { createPages } from './web/app.ts';
import { runProcess } from './workers/run-process.ts';

await runProcess(async () => {
  const env = readEnv();
  const log = pino({ level: env.LOG_LEVEL, base: { process: 'api' } });
  const { db, close } = openDatabase(env.DATABASE_URL);
  const client = connectClient(env.temporal);
  const engine = {
    db,
    client,
    storage: diskStorage(env.STORAGE_DIR),
    taskQueue: env.TEMPORAL_TASK_QUEUE,
    secret: env.INSTALLATION_SECRET,
  };
  const { version } = packageJson;
  const api = createApi(engine, {
    publicUrl: env.PUBLIC_URL,
    version,
    log,
    demo: env.DEMO,
    requestsPerMinute: env.API_REQUESTS_PER_MINUTE,
  });
  const pages = createPages(engine, {
    publicUrl: env.PUBLIC_URL,
    demo: env.DEMO,
    log,
    proxies: env.PROXIES,
    ...(env.sso === undefined ? {} : { sso: env.sso }),
  });
  const server = createServer(
    getRequestListener((request, bindings) =>
      (isApiPath(new URL(request.url).pathname) ? api : pages).fetch(request, bindings),
    ),
  );
  await listening(server, env.PORT, env.HOST);
  process.stdout.write('api ready\n');
  return {
    ended: new Promise<void>((resolve) => void server.once('close', resolve)),
    stop: async () => {
      await closed(server);
      await client.connection.close();
      await close();
    },
  };
});

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Who is being answered gets the answer; connections that only wait are closed. */
function closed(server: Server): Promise<void> {
  const patienceMs = 10_000;
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
  });
}
