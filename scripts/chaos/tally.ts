import type { Operation, OutcomeOf } from './operation.ts';

/** What a client may be sure of: its last answer, when that was definite. */
export function outcomeOf({ heard }: Operation): OutcomeOf {
  const status = heard.at(-1)?.status ?? null;
  if (status === null || status >= 500) return 'unknown';
  return status < 400 ? 'accepted' : 'refused';
}

/** Attempts after which nobody knew what had become of the request. */
export const unknownAttempts = ({ heard }: Operation): number =>
  heard.filter(({ status }) => status === null || status >= 500).length;

export const isDecision = ({ verb }: Operation): boolean => verb === 'decide' || verb === 'issue';

export function countBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
