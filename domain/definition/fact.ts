import type { FactType } from './definition.ts';

export type FactValue = number | boolean | string;
export type Facts = Readonly<Record<string, FactValue>>;
export type FactTypes = Readonly<Record<string, FactType>>;

/** There for every condition, declared or not: VND approved so far. */
export const amountFact = 'amount';

/** All facts that a definition's conditions may use. */
export const factsWithAmount = (declared: FactTypes): FactTypes => ({ ...declared, [amountFact]: 'number' });
