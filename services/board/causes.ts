import { type SQL, sql } from 'drizzle-orm';
import { stallCauses } from '../../domain/stall-cause.ts';

const rankOf = (cause: SQL): SQL => sql`array_position(${sql.param(stallCauses)}::text[], ${cause})`;

/** Why the tasks that wait do not go on. */
const ofTasks: SQL = sql`
  select w.submission_id as thing_id, c.cause, c.since, w.step, w.action::text as action, w.due_at, w.unit_id, w.roles,
    w.assignee_id as person_id
  from waits w
  left join manned m on w.assignee_id is null and m.unit_id = w.unit_id and m.roles = w.roles and m.kind = w.kind
    and m.escalated_unit_id is not distinct from w.escalated_unit_id
    and m.escalated_role is not distinct from w.escalated_role
  left join given g on g.submission_id = w.submission_id and g.step = w.step and g.action = w.action
  left join away on away.person_id = w.assignee_id and away.kind = w.kind
  cross join lateral (values
    ('no-holder', m.everybody = 0, case when m.everybody = 0 then greatest(w.opened_at, (
      select max(p.valid_to)::timestamp at time zone 'Asia/Ho_Chi_Minh' from positions p
      where p.unit_id = w.unit_id and p.role = any(w.roles) and p.valid_to <= now())) end),
    ('holder-inactive', m.everybody > 0 and m.active = 0 or not g.may_act, w.opened_at),
    ('holder-absent', m.active > 0 and m.present = 0 or g.may_act and away.person_id is not null,
      greatest(w.opened_at, m.away_since, away.since)),
    ('paper-unconfirmed', w.paper_by is not null, case when w.paper_by is not null then (
      select max(e.at) from events e where e.submission_id = w.submission_id and e.type = 'paper-recorded') end),
    (case w.action when 'revise' then 'returned' when 'answer' then 'explanation-owed' else 'overdue' end,
      w.due_at < now(), w.due_at)
  ) c(cause, holds, since)
  where c.holds and (w.due_at < now() or w.paper_by is not null or m.present = 0 or not g.may_act or away.person_id is not null)`;

const ofObligations: SQL = sql`
  select o.id, case when o.draft_id is null then 'not-begun' else 'not-sent' end, o.due_at, null, null, o.due_at,
    o.bearer_id, array['unit-head', 'drafter'], null
  from owed o`;

const ofMoney: SQL = sql`
  select w.submission_id, 'awaiting-money', min(w.since), null, null, null::timestamptz, p.owner_unit_id,
    array['pool-keeper'], null
  from waiting w join seen s on s.id = w.submission_id join pools p on p.id = w.pool_id
  group by w.submission_id, p.owner_unit_id`;

/** Local today, by which a quarter is over. */
const today = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const endOfQuarter = sql`make_timestamptz(d.year + case when d.quarter = 4 then 1 else 0 end, d.quarter % 4 * 3 + 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')`;

/** Classes that were not held in their quarter, money that was not spent in its year. */
const ofDelivery: SQL = sql`
  select d.submission_id, 'behind-in-delivery', min(case when d.classes_held < d.classes_planned then ${endOfQuarter}
      else make_timestamptz(d.year + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh') end),
    null, null, null, s.unit_id, array['unit-head', 'drafter'], null
  from deliveries d join seen s on s.id = d.submission_id and s.state = 'in-delivery'
  where d.state = 'under-way' and (
    d.classes_held < d.classes_planned and (d.year < extract(year from ${today})
      or d.year = extract(year from ${today}) and d.quarter < extract(quarter from ${today}))
    or d.spent < d.committed and d.year < extract(year from ${today}))
  group by d.submission_id, s.unit_id`;

const causeOfIncident: SQL = sql`case
  when i.kind in ('workflow-failing', 'workflow-missing') then 'workflow-failing'
  when i.kind in ('projection-failing', 'projection-diverged', 'projection-lagging') then 'projection-behind'
  when i.kind = 'outbox-stuck' then 'mail-stuck'
  else i.kind::text end`;
/** A mailbox that refuses is its owner's. */
const personOfIncident: SQL = sql`case when i.kind = 'mail-refused' then i.subject::uuid end`;

const ofIncidents: SQL = sql`
  select i.submission_id, ${causeOfIncident}, min(i.first_at), null, null, null, s.root_unit_id,
    array['administrator'], ${personOfIncident}
  from incidents i join seen s on s.id = i.submission_id
  where i.resolved_at is null and i.kind <> 'role-vacant'
  group by i.submission_id, ${causeOfIncident}, s.root_unit_id, ${personOfIncident}
  union all
  select i.id, ${causeOfIncident}, i.first_at, null, null, null, null, array['administrator'], ${personOfIncident}
  from wide i`;

/** Everything that keeps a thing from moving: cause by cause, whom it waits for, and since when to the millisecond. */
export const causes: SQL = sql`
  causes as materialized (
    select c.thing_id, c.cause, ${rankOf(sql`c.cause`)} as rank, date_trunc('milliseconds', c.since) as since, c.step,
      c.action, c.due_at, c.unit_id, c.roles, c.person_id
    from (${ofTasks} union all ${ofObligations} union all ${ofMoney} union all ${ofDelivery} union all ${ofIncidents}) c
  )`;
