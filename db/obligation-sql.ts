import { type SQL, sql } from 'drizzle-orm';

/** What is read of obligations: `o` itself, its campaign `c`, its bearer `u`, and `s`, the submission that meets it. */
export const obligationTables: SQL = sql`obligations o
  join campaigns c on c.id = o.campaign_id
  join units u on u.id = o.bearer_id
  left join submissions s on s.id = o.met_by`;

/** How far the bearer is: one of `obligationStates`. */
export const obligationState: SQL = sql`coalesce(
  case s.state
    when 'in-review' then 'in-review'
    when 'returned' then 'returned'
    when 'approved' then 'approved'
    when 'allocating' then 'approved'
    when 'in-delivery' then 'in-delivery'
    when 'completed' then 'completed'
  end,
  case when o.excused_at is not null then 'excused' end,
  case when exists (
    select from submissions d
    where d.unit_id = o.bearer_id and d.year = c.year and d.kind = c.kind and d.state = 'draft'
  ) then 'in-draft' else 'not-begun' end)`;

/** Nothing was sent and nobody excused it. */
export const isOwed: SQL = sql`(o.met_by is null and o.excused_at is null)`;

/** Sent after its date, or still owed after it. */
export const isLateAt = (now: Date): SQL =>
  sql`(case when o.met_by is not null then o.met_at > o.due_at else o.excused_at is null and ${now.toISOString()}::timestamptz > o.due_at end)`;

/** Whether a line `d` of `deliveries`, of the submission `s`, is behind, when so many quarters of its year are over. */
export const isBehind = (quartersOver: number): SQL =>
  sql`(s.state = 'in-delivery' and d.state = 'under-way' and ((coalesce(d.quarter, 4) <= ${quartersOver}::int and d.classes_held < d.classes_planned)
    or (${quartersOver}::int = 4 and d.spent < d.committed)))`;
