type Running = { readonly ended: Promise<void>; readonly stop: () => Promise<void> };

/** Runs a long-lived process: says what is wrong with its start, and stops in order when it is told to. */
export async function runProcess(start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start();
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        void running.stop().then(() => process.exit(0), fail);
      });
    await running.ended;
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
