/** A role held in a unit. */
export type Capacity = { readonly role: string; readonly unitId: string };

/** Who acts: a person, in the capacity that `services/` found them to hold, perhaps standing in for others. */
export type Actor = {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly onBehalfOf: readonly string[];
  readonly via: 'api' | 'page' | 'system';
};

/** Everyone whose hand an act is: oneself, and those one stands in for. */
export const personsOf = (actor: Actor): readonly string[] => [actor.personId, ...actor.onBehalfOf];
