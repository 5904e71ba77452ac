import { Runtime } from '@temporalio/worker';

const nothing = (): void => {};
let installed = false;

/** Temporal's runtime can be installed once per process; in tests it keeps its thoughts to itself. */
export function installQuietRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: nothing,
      trace: nothing,
      debug: nothing,
      info: nothing,
      warn: nothing,
      error: nothing,
    },
  });
}
