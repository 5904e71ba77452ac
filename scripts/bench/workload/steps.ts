import type { Batch } from '../bare/messages.ts';
import type { Recording } from './recording.ts';

/** A step of a recorded way: what the command brought about, and what the ledger's answer did afterwards. */
export type Step = { readonly batch: Batch; readonly settled: Batch | null };

/** The steps of one way; `first` is the place of its first batch where several ways are recorded in a row. */
export function stepsOf({ batches }: Recording, first = 0): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, { version, dueAt, ends, bySettlement }] of batches.entries()) {
    const batch: Batch = { nth: first + index, version, dueAt, ends };
    const last = steps.at(-1);
    if (bySettlement && last !== undefined) steps[steps.length - 1] = { ...last, settled: batch };
    else steps.push({ batch, settled: null });
  }
  return steps;
}
