const shortestMs = 15_000;
const longestMs = 15 * 60_000;
/** Up to a quarter is added by chance, so that mails that failed together do not come back together. */
const spread = 1.25;

/** How long to wait after the n-th failed attempt: 15 seconds, doubling, never more than 15 minutes. */
export function backOffMs(attempts: number, chance: number = Math.random()): number {
  const doubled = Math.min(shortestMs * 2 ** (attempts - 1), longestMs / spread);
  return Math.round(doubled * (1 + (spread - 1) * chance));
}
