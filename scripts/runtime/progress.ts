export type Log = (line: string) => void;

const began = performance.now();

export const sayWithTime: Log = (line) => {
  process.stdout.write(`${secondsSince(began).padStart(6)} s  ${line}\n`);
};

/** Says now and then that a long step is still under way. */
export async function withProgress<T>(log: Log, what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const timer = setInterval(
    () => log(`${what}: ${Math.round(Number(secondsSince(start)))} s so far …`),
    10_000,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

export function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
