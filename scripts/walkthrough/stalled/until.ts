import { setTimeout } from 'node:timers/promises';

/** Looks again and again until something shows; a story that waits for ever tells nobody why. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen>,
  isThere: (seen: Seen) => boolean,
  withinMs = 60_000,
): Promise<Seen> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (Date.now() > end) throw new Error(`${what}: not within ${withinMs / 1000} s`);
    await setTimeout(200);
  }
}
