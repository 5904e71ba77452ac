import { type NativeConnection, Worker, type WorkerInterceptors } from '@temporalio/worker';
import { createActivities } from '../activities/activities.ts';
import type { Dependencies } from '../activities/dependencies.ts';
import { ScrubFailures } from './scrub-failures.ts';
import { workflowBundle } from './workflow-bundle.ts';

const scrubbing: WorkerInterceptors = { activity: [() => ({ inbound: new ScrubFailures() })] };

export type WorkerSettings = {
  readonly connection: NativeConnection;
  readonly namespace: string;
};

export type RunningWorkers = {
  /** Ends when the workers have drained after `stop`, or rejects when one of them failed. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
};

/** One worker for submissions, and one with slots of its own for mail, so that a hanging mail server starves nobody. */
export async function startWorkers(
  dependencies: Dependencies,
  { connection, namespace }: WorkerSettings,
): Promise<RunningWorkers> {
  const common = {
    connection,
    namespace,
    workflowBundle: await workflowBundle(),
    activities: createActivities(dependencies),
    shutdownGraceTime: '2 seconds',
    interceptors: scrubbing,
  } as const;
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: dependencies.taskQueue,
      stickyQueueScheduleToStartTimeout: '1s',
      maxConcurrentActivityTaskExecutions: 20,
    }),
    Worker.create({
      ...common,
      taskQueue: dependencies.mailTaskQueue,
      maxConcurrentActivityTaskExecutions: 2,
      maxConcurrentWorkflowTaskExecutions: 2,
    }),
  ]);
  const stop = (): void => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const ended = Promise.all(workers.map((worker) => worker.run().finally(stop))).then(() => undefined);
  return { ended, stop };
}
