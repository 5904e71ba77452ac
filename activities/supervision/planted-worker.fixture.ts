import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { type Approvals, taskQueue } from '../../tests/support/approvals.ts';
import { createActivities } from '../activities.ts';

type Plant = { readonly file: string; readonly from: string; readonly to: string };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const quiet = () => undefined;

/** A worker whose workflows have a fault planted in one file; its activities are sound. */
export async function startPlantedWorker({ db, client }: Approvals, { file, from, to }: Plant) {
  if (!(client.connection instanceof Connection)) throw new Error('no connection of our own');
  const connection = await NativeConnection.connect({ address: client.connection.options.address });
  const loader = { loader: here('../../tests/replay/plant-loader.cjs'), options: { from, to } };
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: here('../../workflows/workflows.ts'),
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
    webpackConfigHook: (config) => {
      const rules = [
        ...(config.module?.rules ?? []),
        { test: new RegExp(`${file.replaceAll('.', '\\.')}$`), enforce: 'pre' as const, use: [loader] },
      ];
      return { ...config, module: { ...config.module, rules } };
    },
  });
  const worker = await Worker.create({
    ...{ connection, namespace: client.options.namespace, taskQueue, workflowBundle },
    activities: createActivities({
      ...{ db, client, taskQueue, mailTaskQueue: 'mail', log: pino({ level: 'silent' }) },
      transport: { send: async () => ({ sent: true, response: '250' }), close: quiet },
      ...{ publicUrl: 'http://localhost', secret: 'a secret for tests that is long enough' },
    }),
  });
  const running = worker.run();
  return {
    async stop(): Promise<void> {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}
