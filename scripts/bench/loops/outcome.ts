import { failed } from '../statistics.ts';

/** How long each decision took, in milliseconds, and why some failed. */
export type Outcome = { readonly waitsMs: readonly number[]; readonly failures: readonly string[] };

/** Carries decisions out and notes how long each took since the instant at which it was due. */
export function openStopwatch() {
  const waitsMs: number[] = [];
  const failures: string[] = [];
  return {
    async time(dueAt: number, work: () => Promise<unknown>): Promise<void> {
      try {
        await work();
        waitsMs.push(performance.now() - dueAt);
      } catch (error) {
        waitsMs.push(failed);
        failures.push(error instanceof Error ? error.message : String(error));
      }
    },
    outcome: (): Outcome => ({ waitsMs, failures }),
  };
}
