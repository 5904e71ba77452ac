import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/activities.ts';
import { bundleForReplay, type Plant } from '../replay/replay-history.ts';
import type { TestEngine } from './engine.ts';

/** A worker whose workflows cannot replay what others have begun: a change of code that forgot them. */
export const forgetful: Plant = {
  file: 'keep-going.ts',
  from: 'const failures: unknown[] = [];',
  to: "const failures: unknown[] = []; await condition(() => false, '1 second');",
};

/** Runs an engine's approvals with a fault planted in their code, until told to stop. */
export async function startPlantedWorker(engine: TestEngine, plant: Plant) {
  const connection = await NativeConnection.connect({ address: engine.address });
  const worker = await Worker.create({
    connection,
    namespace: engine.namespace,
    taskQueue: 'approval',
    workflowBundle: await bundleForReplay(plant),
    activities: createActivities(engine.needs),
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '2 seconds',
    sinks: { capture: { activity: { fn: () => undefined }, answer: { fn: () => undefined } } },
  });
  const ended = worker.run();
  return {
    async stop(): Promise<void> {
      worker.shutdown();
      await ended;
      await connection.close();
    },
  };
}
