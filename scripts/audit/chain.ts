import { beginning } from './digests.ts';
import type { Violation } from './report.ts';

type Link = {
  readonly seq: number;
  readonly digest: string;
  readonly previousHash: string;
  readonly hash: string;
};

type Rules<Row extends Link> = {
  /** How a violation names the link of this number. */
  readonly place: (seq: number) => Partial<Violation>;
  readonly digestOf: (row: Row) => string;
  readonly hashOf: (previousHash: string, row: Row) => string;
};

/** Follows a chain, link by link in the order of their numbers. */
export function followChain<Row extends Link>({ place, digestOf, hashOf }: Rules<Row>) {
  let seq = 0;
  let hash = beginning;
  return {
    /** What is wrong with the next link, by itself and after the one before. */
    next(row: Row): readonly Violation[] {
      const here = place(row.seq);
      const missing = Array.from({ length: row.seq - seq - 1 }, (_, index): Violation => {
        return { code: 'event_missing', ...place(seq + 1 + index) };
      });
      const violations: readonly Violation[] = [
        ...missing,
        ...(digestOf(row) === row.digest ? [] : [{ code: 'event_changed', ...here } as const]),
        ...(row.previousHash === hash ? [] : [{ code: 'link_broken', ...here } as const]),
        ...(hashOf(row.previousHash, row) === row.hash ? [] : [{ code: 'hash_wrong', ...here } as const]),
      ];
      seq = row.seq;
      hash = row.hash;
      return violations;
    },
  };
}
