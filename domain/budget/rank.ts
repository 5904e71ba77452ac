import type { Instant } from '../calendar/calendar.ts';

/** A request that waits for money. */
export type RankedRequest = { readonly id: string; readonly score: number; readonly submittedAt: Instant };

/** By score, then whoever submitted earlier, then by id: the same requests always rank the same, in whatever order they come. */
export const rank = <Request extends RankedRequest>(
  requests: readonly Request[],
): readonly (Request & { readonly rank: number })[] =>
  requests.toSorted(byPrecedence).map((request, index) => ({ ...request, rank: index + 1 }));

function byPrecedence(a: RankedRequest, b: RankedRequest): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.submittedAt !== b.submittedAt) return a.submittedAt - b.submittedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
