import { type SQL, sql } from 'drizzle-orm';
import { dayOf, delegationHoldsAt } from '../../db/stand-ins.ts';

/** Whether the position `p` is held today. */
const isHeld = (
  at: Date,
): SQL => sql`p.valid_from <= ${dayOf(at)} and (p.valid_to is null or p.valid_to > ${dayOf(at)})
  and exists (select 1 from units u where u.id = p.unit_id and (u.valid_to is null or u.valid_to > ${dayOf(at)}))`;

/** Who is away today with nobody there to stand in, by kind of submission. */
const awayWithoutDeputy = (at: Date): SQL => sql`
  gone as materialized (
    select a.person_id, max(a.valid_from)::timestamp at time zone 'Asia/Ho_Chi_Minh' as since from absences a
    where a.valid_from <= ${dayOf(at)} and a.valid_to > ${dayOf(at)}
      and (a.ended_at is null or a.ended_at > ${at.toISOString()}::timestamptz)
    group by a.person_id
  ),
  chain(principal_id, delegate_id, kind) as (
    select gone.person_id, d.delegate_id, k.kind
    from gone cross join unnest(enum_range(null::submission_kind)) k(kind)
    join delegations d on d.principal_id = gone.person_id and (d.kinds is null or k.kind = any(d.kinds))
      and ${delegationHoldsAt(at)}
    join people one on one.id = d.delegate_id and one.active
    union
    select chain.principal_id, d.delegate_id, chain.kind
    from chain join delegations d on d.principal_id = chain.delegate_id and (d.kinds is null or chain.kind = any(d.kinds))
      and ${delegationHoldsAt(at)}
    join people one on one.id = d.delegate_id and one.active
  ),
  away as materialized (
    select gone.person_id, k.kind, gone.since
    from gone cross join unnest(enum_range(null::submission_kind)) k(kind)
    where not exists (
      select 1 from chain where chain.principal_id = gone.person_id and chain.kind = k.kind
        and chain.delegate_id not in (select person_id from gone))
  )`;

/**
 * What waits (`waits`), and whether somebody is there for it: of each set of roles in a unit once (`manned`), since many
 * tasks wait for the same.
 */
export const manning = (at: Date): SQL => sql`
  ${awayWithoutDeputy(at)},
  waits as materialized (
    select w.*, s.kind from tasks w join seen s on s.id = w.submission_id
  ),
  offices as materialized (
    select distinct w.unit_id, w.roles, w.escalated_unit_id, w.escalated_role, w.kind from waits w
    where w.assignee_id is null
  ),
  manned as materialized (
    select o.unit_id, o.roles, o.escalated_unit_id, o.escalated_role, o.kind, count(h.person_id) as everybody,
      count(*) filter (where h.active) as active,
      count(*) filter (where h.active and away.person_id is null) as present, max(away.since) as away_since
    from offices o
    left join lateral (
      select p.person_id, one.active from positions p join people one on one.id = p.person_id
      where p.unit_id = o.unit_id and p.role = any(o.roles) and ${isHeld(at)}
      union
      select p.person_id, one.active from positions p join people one on one.id = p.person_id
      where p.unit_id = o.escalated_unit_id and p.role = o.escalated_role and ${isHeld(at)}
    ) h on true
    left join away on away.person_id = h.person_id and away.kind = o.kind
    group by o.unit_id, o.roles, o.escalated_unit_id, o.escalated_role, o.kind
  ),
  given as materialized (
    select w.submission_id, w.step, w.action, one.active and (
        exists (select 1 from positions p where p.person_id = w.assignee_id and p.unit_id = w.unit_id
          and p.role = any(w.roles) and ${isHeld(at)})
        or exists (select 1 from submissions s where s.id = w.submission_id
          and s.readers @> array['person:' || w.assignee_id])) as may_act
    from waits w join people one on one.id = w.assignee_id
  )`;
