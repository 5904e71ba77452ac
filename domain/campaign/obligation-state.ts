/** How far a unit is with what it owes. */
export const obligationStates = [
  'not-begun',
  'in-draft',
  'in-review',
  'returned',
  'approved',
  'in-delivery',
  'completed',
  'excused',
] as const;
export type ObligationState = (typeof obligationStates)[number];

/** Nothing was sent, and nobody excused it. */
export const owedStates = ['not-begun', 'in-draft'] as const satisfies readonly ObligationState[];
