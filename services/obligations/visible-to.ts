import { type SQL, sql } from 'drizzle-orm';
import type { Campaign } from '../campaigns/campaign.ts';
import type { Caller } from '../context.ts';
import { standingsOf } from '../delegations/standings.ts';
import { overseerRoles } from '../permission.ts';

/** Overseers of the campaign's unit see all; others see what their units owe, and the units that theirs manage. */
export function visibleTo(caller: Caller, { unitId, kind }: Pick<Campaign, 'unitId' | 'kind'>): SQL {
  const overseen = caller.held.some(
    (held) => held.unitId === unitId && overseerRoles.some((role) => role === held.role),
  );
  if (overseen) return sql`true`;
  const own = unitsOf(caller, kind);
  return sql`(o.bearer_id = any(${own}) or u.parent_id = any(${own}))`;
}

/** Units in which the caller can act, for themselves or for others, as an array. */
export const unitsOf = (caller: Caller, kind: string): SQL => {
  const ids = standingsOf(caller, kind).map(({ capacity }) => capacity.unitId);
  return sql`${sql.param([...new Set(ids)])}::uuid[]`;
};
