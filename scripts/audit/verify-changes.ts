import { followChain } from './chain.ts';
import type { Checkpoint } from './checkpoints.ts';
import { digestOfChange, hashOfChange, type StoredChange } from './digests.ts';
import type { Violation } from './report.ts';

/** What is wrong with the changes that services made: each by itself, in their chain, and against signed heads. */
export async function verifyChanges(
  batches: AsyncIterable<readonly StoredChange[]>,
  checkpoints: readonly Checkpoint[],
): Promise<{ readonly changes: number; readonly violations: readonly Violation[] }> {
  const place = (seq: number) => ({ change: seq });
  const chain = followChain<StoredChange>({ place, digestOf: digestOfChange, hashOf: hashOfChange });
  const heads = new Map(
    checkpoints.flatMap(({ id, changeHead }) =>
      changeHead === null ? [] : [[changeHead.seq, { ...changeHead, checkpoint: id }] as const],
    ),
  );
  const violations: Violation[] = [];
  let changes = 0;
  for await (const rows of batches)
    for (const row of rows) {
      violations.push(...chain.next(row));
      const head = heads.get(row.seq);
      heads.delete(row.seq);
      if (head !== undefined && head.hash !== row.hash)
        violations.push({ code: 'head_changed', change: row.seq, checkpoint: head.checkpoint });
      changes += 1;
    }
  for (const { seq, checkpoint } of heads.values())
    violations.push({ code: 'head_missing', change: seq, checkpoint });
  return { changes, violations };
}
