import type { Capacity } from './actor.ts';
import type { Routing } from './routing.ts';

/** How a capacity is written where lists look for it. */
export const capacityKey = ({ unitId, role }: Capacity): string => `${unitId}:${role}`;

/** Everyone who may read a submission: its authors, who handles or may be asked at any step, and administrators. */
export function readersOf({ author, steps, administrators }: Routing): readonly string[] {
  const ofSteps = Object.values(steps).flatMap(({ unitId, decide, assign, propose, escalateTo }) => [
    ...[...decide, ...assign, ...propose].map((role) => ({ unitId, role })),
    ...(escalateTo === undefined ? [] : [escalateTo]),
  ]);
  const all = [
    ...author.roles.map((role) => ({ unitId: author.unitId, role })),
    ...ofSteps,
    ...administrators,
  ];
  return [...new Set(all.map(capacityKey))];
}
