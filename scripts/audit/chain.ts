import { beginning, digestOfEvent, hashOfEvent, type StoredEvent } from './digests.ts';
import type { Violation } from './report.ts';

/** Follows one submission's chain, event by event in the order of their numbers. */
export function followChain(submissionId: string) {
  let seq = 0;
  let hash = beginning;
  return {
    lastSeq: () => seq,
    /** What is wrong with the next event, by itself and after the one before. */
    next(event: StoredEvent): readonly Violation[] {
      const here = { submissionId, seq: event.seq };
      const missing = Array.from({ length: event.seq - seq - 1 }, (_, index): Violation => {
        return { code: 'event_missing', submissionId, seq: seq + 1 + index };
      });
      const violations: readonly Violation[] = [
        ...missing,
        ...(digestOfEvent(event) === event.digest ? [] : [{ code: 'event_changed', ...here } as const]),
        ...(event.previousHash === hash ? [] : [{ code: 'link_broken', ...here } as const]),
        ...(hashOfEvent(event.previousHash, event) === event.hash
          ? []
          : [{ code: 'hash_wrong', ...here } as const]),
      ];
      seq = event.seq;
      hash = event.hash;
      return violations;
    },
  };
}
