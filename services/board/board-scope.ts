import type { Context } from '../context.ts';
import { headRoles, overseerRoles } from '../permission.ts';

/** What part of the board somebody sees: everything below top units, and what belongs to or lies with single units. */
export type BoardScope = { readonly roots: readonly string[]; readonly units: readonly string[] };

export function boardScopeOf({ held }: Context['caller']): BoardScope {
  const unitsOf = (roles: readonly string[]) => [
    ...new Set(held.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId)),
  ];
  return { roots: unitsOf(overseerRoles), units: unitsOf(headRoles) };
}
