import type { Failure } from '../pure/play.ts';
import type { Untold } from '../story/story.ts';

export type Reason = {
  readonly code: Failure['code'] | Untold['because'];
  readonly event: string;
  readonly meeting: string;
  readonly cases: number;
  /** Up to three case ids. */
  readonly examples: readonly string[];
};

const mostExamples = 3;

/** Counts why cases do not conform: the same event, refused for the same reason where the same was waited for. */
export function openReasons() {
  const reasons = new Map<string, Reason>();
  return {
    add(caseId: string, { code, event, meeting }: Omit<Reason, 'cases' | 'examples'>): void {
      const key = JSON.stringify([code, event, meeting]);
      const { cases, examples } = reasons.get(key) ?? { cases: 0, examples: [] };
      const shown = examples.length < mostExamples ? [...examples, caseId] : examples;
      reasons.set(key, { code, event, meeting, cases: cases + 1, examples: shown });
    },
    /** The most frequent first. */
    all: (): readonly Reason[] => [...reasons.values()].toSorted((left, right) => right.cases - left.cases),
  };
}
