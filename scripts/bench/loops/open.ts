import { setTimeout } from 'node:timers/promises';
import { type Outcome, openStopwatch } from './outcome.ts';

/** One arrives every so often, whether or not those before were answered; who arrives late by our fault has waited. */
export async function openLoop<Item>(
  items: readonly Item[],
  perSecond: number,
  act: (item: Item) => Promise<unknown>,
): Promise<Outcome> {
  const stopwatch = openStopwatch();
  const began = performance.now();
  await Promise.all(
    items.map(async (item, index) => {
      const dueAt = began + (index * 1000) / perSecond;
      await setTimeout(Math.max(0, dueAt - performance.now()));
      await stopwatch.time(dueAt, () => act(item));
    }),
  );
  return stopwatch.outcome();
}
