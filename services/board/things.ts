import { type SQL, sql } from 'drizzle-orm';
import { closedStates } from '../../domain/approval/submission-state.ts';
import { uuids } from './board-filter.ts';
import type { BoardScope } from './board-scope.ts';

/** Units below the top units of a scope, whatever they were. */
const unitsBelow = ({ roots }: BoardScope): SQL => sql`
  below(id) as (
    select id from units where id = any(${uuids(roots)})
    union
    select u.id from units u join below on u.parent_id = below.id
  )`;

/** Submissions under way, or with something amiss, of a scope. */
const submissionsSeen = ({ roots, units }: BoardScope): SQL => sql`
  seen as materialized (
    select s.id, s.kind, s.unit_id, s.root_unit_id, s.year, s.state, s.stage, s.file_number, s.title,
      case when s.version = 0 then s.total else coalesce(s.approved_total, s.total) end as value
    from submissions s
    where (s.root_unit_id = any(${uuids(roots)}) or s.unit_id = any(${uuids(units)})
        or s.id in (select t.submission_id from tasks t where t.unit_id = any(${uuids(units)})))
      and (s.state <> all(${sql.param(['draft', ...closedStates])}::submission_state[])
        or s.id in (select i.submission_id from incidents i where i.resolved_at is null and i.submission_id is not null))
  )`;

/** Obligations past their date that nothing meets, while late plans are still taken. */
const obligationsOwed = ({ units }: BoardScope): SQL => sql`
  owed as materialized (
    select o.id, o.bearer_id, o.due_at, c.id as campaign_id, c.year, c.kind, draft.id as draft_id, draft.title, draft.total
    from campaigns c join obligations o on o.campaign_id = c.id
    left join lateral (
      select d.id, d.title, d.total from submissions d
      where d.unit_id = o.bearer_id and d.year = c.year and d.kind = c.kind and d.state = 'draft'
      order by d.id limit 1
    ) draft on true
    where c.closes_at > now() and o.due_at < now() and o.met_at is null and o.excused_at is null
      and (o.bearer_id in (select id from below) or o.bearer_id = any(${uuids(units)}))
  )`;

/** What concerns no submission is for those who oversee everything. */
const installationWide = ({ roots }: BoardScope): SQL => sql`
  wide as materialized (
    select i.id, i.kind, i.subject, i.first_at from incidents i
    where i.resolved_at is null and i.submission_id is null and ${roots.length > 0}
  )`;

/** Everything that may stall, each once. */
export const things = (scope: BoardScope): SQL => sql`
  ${unitsBelow(scope)}, ${submissionsSeen(scope)}, ${obligationsOwed(scope)}, ${installationWide(scope)},
  things as materialized (
    select s.id, 'submission' as concerns, s.id as submission_id, s.kind, s.unit_id as owner_id, s.year,
      coalesce(met.campaign_id, own.id) as campaign_id, s.stage, s.value, s.title, s.file_number
    from seen s
    left join lateral (select o.campaign_id from obligations o where o.met_by = s.id limit 1) met on true
    left join campaigns own on own.unit_id = s.root_unit_id and own.year = s.year and own.kind = s.kind
    union all
    select o.id, 'obligation', o.draft_id, o.kind, o.bearer_id, o.year, o.campaign_id, null,
      coalesce(o.total, 0), o.title, null
    from owed o
    union all
    select w.id, 'installation', null, null, null, null, null, null, 0, null, null from wide w
  )`;
