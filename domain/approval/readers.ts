import type { Capacity } from './actor.ts';
import type { State } from './state.ts';

/** How a capacity is written where lists look for it. */
export const capacityKey = ({ unitId, role }: Capacity): string => `${unitId}:${role}`;

/** How a single person is written there. */
export const personKey = (personId: string): string => `person:${personId}`;

/** Everyone who may read a submission: its authors, who handles or may be asked at any step, administrators and appointees. */
export function readersOf({
  routing: { author, steps, administrators },
  appointees,
}: Pick<State, 'routing' | 'appointees'>): readonly string[] {
  const ofSteps = Object.values(steps).flatMap(({ unitId, decide, assign, propose, escalations }) => [
    ...[...decide, ...assign, ...propose].map((role) => ({ unitId, role })),
    ...escalations.filter((post) => post !== null),
  ]);
  const all = [
    ...author.roles.map((role) => ({ unitId: author.unitId, role })),
    ...ofSteps,
    ...administrators,
  ];
  return [...new Set([...all.map(capacityKey), ...appointees.map(personKey)])];
}
