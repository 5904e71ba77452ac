import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import postgres from 'postgres';
import { readTemporal } from '../../../config/temporal.ts';
import { runProcess } from '../../../workers/run-process.ts';
import { loadRecording } from '../workload/recording.ts';
import { createBareActivities } from './activities.ts';
import { bareTaskQueue } from './messages.ts';

/** As `workers/start-workers.ts` sets ours up, with a bundle of its own. */
await runProcess(async () => {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
  const { connection: settings, namespace } = readTemporal(process.env);
  const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10, onnotice: () => undefined });
  const connection = await NativeConnection.connect(settings);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: bareTaskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('workflow.ts', import.meta.url)),
      logger: new DefaultLogger('WARN'),
    }),
    activities: createBareActivities(sql, loadRecording(process.env.BENCH_RECORDING ?? '')),
    shutdownGraceTime: '2 seconds',
    stickyQueueScheduleToStartTimeout: '1s',
    maxConcurrentActivityTaskExecutions: 20,
  });
  const ended = worker.run();
  process.stdout.write('worker ready\n');
  return {
    ended,
    stop: async () => {
      worker.shutdown();
      await ended;
      await connection.close();
      await sql.end();
    },
  };
});
