/** Where money comes from (Decree 171/2025/NĐ-CP, Article 32). */
export const fundingSources = ['central', 'province', 'commune', 'own', 'learner', 'sponsor'] as const;
export type FundingSource = (typeof fundingSources)[number];

/** Whole VND per funding source; a source without money is left out. */
export type AmountBySource = Readonly<Partial<Record<FundingSource, number>>>;
