import type { Checkpoint } from './checkpoints.ts';
import type { StoredEvent } from './digests.ts';
import type { Violation } from './report.ts';

/** Compares the events that go by with the heads that checkpoints vouch for; what is left over at the end is gone. */
export function expectHeads(checkpoints: readonly Checkpoint[]) {
  const awaited = new Map(
    checkpoints.flatMap(({ id, heads }) =>
      heads.map((head) => [`${head.submissionId}:${head.seq}`, { ...head, checkpoint: id }] as const),
    ),
  );
  const sealed = new Map<string, number>();
  for (const { submissionId, seq } of awaited.values())
    sealed.set(submissionId, Math.max(seq, sealed.get(submissionId) ?? 0));
  return {
    /** The number up to which checkpoints cover a submission. */
    sealedUpTo: (submissionId: string): number => sealed.get(submissionId) ?? 0,
    pass({ submissionId, seq, hash }: StoredEvent): readonly Violation[] {
      const head = awaited.get(`${submissionId}:${seq}`);
      awaited.delete(`${submissionId}:${seq}`);
      if (head === undefined || head.hash === hash) return [];
      return [{ code: 'head_changed', submissionId, seq, checkpoint: head.checkpoint }];
    },
    missing: (): readonly Violation[] =>
      [...awaited.values()].map(({ submissionId, seq, checkpoint }) => {
        return { code: 'head_missing', submissionId, seq, checkpoint };
      }),
  };
}
