import { setTimeout } from 'node:timers/promises';

/** Waits for something observable to come true; fails with what was last seen. */
export async function eventually<Seen>(
  look: () => Promise<Seen> | Seen,
  isTrue: (seen: Seen) => boolean,
  withinMs = 20_000,
): Promise<Seen> {
  const until = Date.now() + withinMs;
  while (true) {
    const seen = await look();
    if (isTrue(seen)) return seen;
    if (Date.now() > until)
      throw new Error(`not within ${withinMs} ms; last seen: ${JSON.stringify(seen)?.slice(0, 500)}`);
    await setTimeout(25);
  }
}
