import { type Outcome, openStopwatch } from './outcome.ts';

/** So many at a time, each followed by the next as soon as it is answered: how much gets through. */
export async function closedLoop<Item>(
  items: readonly Item[],
  concurrency: number,
  act: (item: Item) => Promise<unknown>,
): Promise<Outcome> {
  const stopwatch = openStopwatch();
  const queue = items.values();
  const person = async (): Promise<void> => {
    for (const item of queue) await stopwatch.time(performance.now(), () => act(item));
  };
  await Promise.all(Array.from({ length: concurrency }, person));
  return stopwatch.outcome();
}
