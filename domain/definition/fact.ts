import type { Asks, FactType } from './definition.ts';

export type FactValue = number | boolean | string;
export type Facts = Readonly<Record<string, FactValue>>;
export type FactTypes = Readonly<Record<string, FactType>>;
/** What conditions meet: content counts and sums up, while a number that a unit states may be any. */
export type ConditionFacts = Readonly<Record<string, FactType | 'any-number'>>;

/** How a fact that a unit states is called. */
export const factName = /^[a-z][A-Za-z0-9]{0,59}$/;
export const mostAsks = 40;

/** There for every condition, declared or not: VND approved so far. */
export const amountFact = 'amount';

/** All facts that a definition's conditions may use. */
export const factsWithAmount = (declared: FactTypes, asks: Asks = {}): ConditionFacts => ({
  ...Object.fromEntries(
    Object.entries(asks).map(([name, { type }]) => [name, type === 'number' ? 'any-number' : type]),
  ),
  ...declared,
  [amountFact]: 'number',
});
