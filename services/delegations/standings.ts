import type { Capacity } from '../../domain/approval/actor.ts';
import type { Caller } from '../context.ts';

/** A capacity in which somebody can act, and the people whom they act for in it: none where it is their own. */
export type Standing = { readonly capacity: Capacity; readonly onBehalfOf: readonly string[] };

/** Whom the caller stands in for today, for a kind of submission. */
export const principalsFor = ({ standsInFor }: Pick<Caller, 'standsInFor'>, kind: string) =>
  standsInFor.filter(({ kinds }) => kinds === null || kinds.includes(kind));

/** Every standing of a caller towards a kind of submission: their own first, then of those they stand in for, nearest first. */
export const standingsOf = (
  caller: Pick<Caller, 'held' | 'standsInFor'>,
  kind: string,
): readonly Standing[] => [
  ...caller.held.map((capacity) => ({ capacity, onBehalfOf: [] })),
  ...principalsFor(caller, kind).flatMap(({ personId, through, held }) =>
    held.map((capacity) => ({ capacity, onBehalfOf: [...through, personId] })),
  ),
];
