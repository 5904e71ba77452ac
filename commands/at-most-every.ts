type Nudge = {
  readonly act: () => Promise<unknown>;
  /** Told of what failed: nobody waits for what is done later. */
  readonly onLost: (error: unknown) => void;
};

/** Acts at once, but at most once in so many milliseconds; what comes sooner is done once, when they are over. Never rejects. */
export function atMostEvery(everyMs: number, { act, onLost }: Nudge): () => Promise<void> {
  let actedAt = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const actNow = async (): Promise<void> => {
    actedAt = performance.now();
    waiting = false;
    await act().catch(onLost);
  };
  return async () => {
    if (waiting) return;
    const waitMs = actedAt + everyMs - performance.now();
    if (waitMs <= 0) return actNow();
    waiting = true;
    setTimeout(() => void actNow(), waitMs).unref();
  };
}
