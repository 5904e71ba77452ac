import type { Ask, Asks } from './definition.ts';

/** A question of the process; the answer goes into the content's `stated`, under this name. */
export type Question = Ask & { readonly name: string };

/** What a process asks, in the order of the names: a stored definition keeps no other. */
export const questionsOf = (asks: Asks = {}): readonly Question[] =>
  Object.entries(asks)
    .map(([name, { type, label }]) => ({ name, type, label }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
