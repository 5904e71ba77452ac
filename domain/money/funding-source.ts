/** Where money comes from (Decree 171/2025/NĐ-CP, Article 32). */
export const fundingSources = ['central', 'province', 'commune', 'own', 'learner', 'sponsor'] as const;
export type FundingSource = (typeof fundingSources)[number];

/**
 * Sources whose money lies in budget pools that Finance allocates from (docs/decisions/0016); a commune's own budget,
 * the unit's money, learners and sponsors pay without a pool.
 */
export const pooledSources: readonly FundingSource[] = ['central', 'province'];

/** Whole VND per funding source; a source without money is left out. */
export type AmountBySource = Readonly<Partial<Record<FundingSource, number>>>;
