import { type SQL, sql } from 'drizzle-orm';
import type { Connection } from '../db/client.ts';
import { dayOf, delegationHoldsAt, longestChain } from '../db/stand-ins.ts';
import type { Principal } from './caller.ts';

/** Whether the person of this query stands in for anybody: most do not, and are not asked for more. */
export const standsInAt = (at: Date): SQL<boolean> =>
  sql<boolean>`exists (select 1 from delegations d where d.delegate_id = people.id and ${delegationHoldsAt(at)})`;

/**
 * Everyone whom a person stands in for today, nearest first; asked anew for every request, so that what ends or is revoked
 * is so at once. 1. A chain holds while each of its links does, for the kinds that every link covers. 2. Whoever is not
 * active neither acts nor is acted for. 3. Nobody stands in for themselves.
 */
export async function principalsOf(
  db: Connection,
  personId: string,
  at: Date = new Date(),
): Promise<readonly Principal[]> {
  return db.execute<Principal>(sql`
    with recursive chain as (
      select d.principal_id, array[]::uuid[] as through, d.kinds, 1 as length
      from delegations d join people p on p.id = d.principal_id and p.active
      where d.delegate_id = ${personId} and d.principal_id <> ${personId} and ${delegationHoldsAt(at)}
      union all
      select d.principal_id, chain.through || chain.principal_id, ${sharedKinds}, length + 1
      from chain
      join delegations d on d.delegate_id = chain.principal_id and ${delegationHoldsAt(at)}
      join people p on p.id = d.principal_id and p.active
      where length < ${longestChain} and d.principal_id <> ${personId}
        and not d.principal_id = any(chain.through || chain.principal_id)
        and (chain.kinds is null or d.kinds is null or chain.kinds && d.kinds)
    )
    select principal_id as "personId", to_json(through) as through, to_json(kinds) as kinds,
      coalesce((
        select json_agg(json_build_object('role', role, 'unitId', unit_id) order by valid_from, id) from positions
        where person_id = principal_id and valid_from <= ${dayOf(at)}
          and (valid_to is null or valid_to > ${dayOf(at)})
      ), '[]') as held
    from chain order by length, principal_id`);
}

const sharedKinds = sql`case when chain.kinds is null then d.kinds when d.kinds is null then chain.kinds
  else array(select unnest(chain.kinds) intersect select unnest(d.kinds)) end`;
