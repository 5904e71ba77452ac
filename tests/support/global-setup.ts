import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../db/migrate.ts';
import { makeDataDir } from '../../scripts/runtime/clone.ts';
import { signalEverything, stopEverything } from '../../scripts/runtime/owned-process.ts';
import { startPostgres } from '../../scripts/runtime/postgres.ts';
import { sayWithTime } from '../../scripts/runtime/progress.ts';
import { startTemporal } from '../../scripts/runtime/temporal.ts';
import { removeRun, sweepDeadRuns } from './run-directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databases: {
      readonly port: number;
      readonly template: string;
      readonly superUrl: string;
      readonly ownerUrl: string;
      readonly appUrl: string;
    };
    readonly temporalAddress: string;
  }
}

const template = 'totrinh_template';

/** One PostgreSQL and one Temporal for the whole run; each test takes a database and namespace of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = join(makeDataDir(), `test-${process.pid}`);
  const teardown = async (): Promise<void> => {
    await stopEverything();
    removeRun(dir);
  };
  try {
    await sweepDeadRuns(dir);
    endWithoutTeardown(dir);
    const [postgres, temporal] = await Promise.all([
      startPostgres({ dir: join(dir, 'postgres'), log: sayWithTime, fsync: false }),
      startTemporal({ dir: join(dir, 'temporal'), log: sayWithTime }),
    ]);
    await postgres.createDatabase(template);
    await migrate(postgres.ownerUrl(template));
    const { port, superUrl, ownerUrl, appUrl } = postgres;
    project.provide('databases', {
      port,
      template,
      superUrl: superUrl('postgres'),
      ownerUrl: ownerUrl('postgres'),
      appUrl: appUrl('postgres'),
    });
    project.provide('temporalAddress', temporal.address);
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

/** Interrupted, Vitest exits without calling the teardown: then there is no time to wait for anything. */
function endWithoutTeardown(dir: string): void {
  process.once('SIGHUP', () => process.exit(129));
  process.once('exit', () => {
    if (!existsSync(dir)) return;
    signalEverything();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    removeRun(dir);
  });
}
