import {
  type ApplicationName,
  environmentOf,
  isReady,
  type Setting,
  startApplication,
} from './application.ts';
import type { Build } from './builds.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';

/** Two APIs and two workers, each started again when it dies. */
export type Applications = {
  readonly processes: ReadonlyMap<ApplicationName, KeptProcess>;
  /** From its next start on, a worker runs this. */
  deploy(worker: 'worker-1' | 'worker-2', build: Build): void;
  /** Returns when all four answer. */
  whenReady(): Promise<void>;
  stop(): Promise<void>;
};

const names = ['api-1', 'api-2', 'worker-1', 'worker-2'] as const;

export async function openApplications(setting: Setting, build: Build): Promise<Applications> {
  const builds = new Map<ApplicationName, Build>();
  const kept = (name: ApplicationName): KeptProcess => {
    const start = () => startApplication(name, builds.get(name) ?? build, environmentOf(name, setting));
    return keepProcess({ name, first: start(), start });
  };
  const processes = new Map(names.map((name) => [name, kept(name)] as const));
  const applications: Applications = {
    processes,
    deploy: (worker, next) => void builds.set(worker, next),
    async whenReady() {
      for (const name of names) {
        const up = await processes.get(name)?.whenUp(30_000);
        if (up === null || up === undefined) throw new Error(`${name} does not start`);
        await isReady(name, up, environmentOf(name, setting));
      }
    },
    async stop() {
      await Promise.all([...processes.values()].map((one) => one.stop()));
    },
  };
  try {
    await applications.whenReady();
    return applications;
  } catch (error) {
    await applications.stop();
    throw error;
  }
}
