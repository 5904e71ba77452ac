import { type AmountBySource, type FundingSource, fundingSources } from '../money/funding-source.ts';
import { isWithin, totalOf } from '../money/vnd.ts';

export type Grant = { readonly granted: AmountBySource; readonly missing: AmountBySource };

/**
 * What a pool can give: all of it, else with `partial` what there is, source by source, else nothing. A part is an
 * amount of money, not a number of whole devices: Finance and the unit agree on what to buy for it.
 */
export function grant(requested: AmountBySource, free: AmountBySource, partial: boolean): Grant {
  const gives = partial || isWithin(requested, free);
  const granted = bySource((source) =>
    gives ? Math.min(requested[source] ?? 0, Math.max(free[source] ?? 0, 0)) : 0,
  );
  return { granted, missing: bySource((source) => (requested[source] ?? 0) - (granted[source] ?? 0)) };
}

export const grantExtents = ['full', 'part', 'none'] as const;
export type GrantExtent = (typeof grantExtents)[number];

/** How much of what was asked for was granted; nothing asked for is granted in full. */
export function extentOf({ granted, missing }: Grant): GrantExtent {
  if (totalOf(missing) === 0) return 'full';
  return totalOf(granted) > 0 ? 'part' : 'none';
}

function bySource(amountOf: (source: FundingSource) => number): AmountBySource {
  const amounts: Partial<Record<FundingSource, number>> = {};
  for (const source of fundingSources) if (amountOf(source) > 0) amounts[source] = amountOf(source);
  return amounts;
}
