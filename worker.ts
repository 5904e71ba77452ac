import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { connectClient } from './commands/connection.ts';
import { createMailNudge } from './commands/mail.ts';
import { scheduleSupervisor } from './commands/supervisor.ts';
import { readEnv } from './config/env.ts';
import { openDatabase } from './db/client.ts';
import { installationId } from './db/installation-id.ts';
import { createTransport } from './emails/transport.ts';
import { runProcess } from './workers/run-process.ts';
import { startWorkers } from './workers/start-workers.ts';

await runProcess(async () => {
  const env = readEnv();
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
  const log = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } });
  const { db, close } = openDatabase(env.DATABASE_URL);
  const client = connectClient(env.temporal);
  const connection = await NativeConnection.connect(env.temporal.connection);
  const transport = createTransport({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });
  const workers = await startWorkers(
    {
      db,
      client,
      transport,
      log,
      taskQueue: env.TEMPORAL_TASK_QUEUE,
      mailTaskQueue: env.MAIL_TASK_QUEUE,
      publicUrl: env.PUBLIC_URL,
      secret: env.INSTALLATION_SECRET,
    },
    { connection, namespace: env.temporal.namespace },
  );
  await scheduleSupervisor(client, env.TEMPORAL_TASK_QUEUE, await installationId(db));
  const nudgeMail = createMailNudge(client, env.MAIL_TASK_QUEUE, (error) =>
    log.warn({ error }, 'mail was not nudged; the next mail will start it'),
  );
  await nudgeMail();
  process.stdout.write('worker ready\n');
  return {
    ended: workers.ended,
    stop: async () => {
      workers.stop();
      await workers.ended;
      transport.close();
      await connection.close();
      await close();
    },
  };
});
