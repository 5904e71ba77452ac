import type { Sql } from 'postgres';

/** What became of submissions that fell due within one minute; times in milliseconds. */
export type DueResults = {
  readonly count: number;
  /** How long it took to begin their workflows. */
  readonly begunInMs: number;
  /** Told more than once, never, or before their instant. */
  readonly twice: number;
  readonly lost: number;
  readonly early: number;
  /** From the due instant to the event in the workflow, and to its row in PostgreSQL. */
  readonly late: Percentiles;
  readonly recorded: Percentiles;
  /** Mails that tell of it: owed by the rows, owed once and no more, sent by the end. */
  readonly mails: { readonly owed: number; readonly expected: number; readonly sent: number };
};

type Percentiles = { readonly p50: number; readonly p99: number; readonly max: number };

/** Read from the audit trail and the outbox alone. */
export async function readDue(sql: Sql): Promise<Omit<DueResults, 'count' | 'begunInMs'>> {
  const [told] = await sql<{ twice: number; lost: number; early: number }[]>`
    select count(*) filter (where times > 1)::int as twice, count(*) filter (where times = 0)::int as lost,
      count(*) filter (where early)::int as early
    from (
      select count(events.seq) as times,
        bool_or(events.at < to_timestamp((events.data->>'due')::float8 / 1000)) as early
      from submissions left join events on events.submission_id = submissions.id and events.type = 'fell-due'
      group by submissions.id) each`;
  const [late] = await sql<Percentiles[]>`${percentiles(sql, sql`events.at`)}`;
  const [recorded] = await sql<Percentiles[]>`${percentiles(sql, sql`submissions.updated_at`)}`;
  const [mails] = await sql<DueResults['mails'][]>`
    select (select count(*) from outbox where kind = 'overdue')::int as owed,
      (select count(*) from outbox where kind = 'overdue' and state = 'sent')::int as sent,
      (select count(distinct (submissions.id, person)) from submissions
        cross join lateral (
          select unnest(authors) as person from revisions where submission_id = submissions.id
          union select positions.person_id from tasks join positions
            on positions.unit_id = tasks.unit_id and positions.role = any (tasks.roles)
          where tasks.submission_id = submissions.id) told)::int as expected`;
  const none = { p50: Number.NaN, p99: Number.NaN, max: Number.NaN };
  return {
    ...(told ?? { twice: 0, lost: 0, early: 0 }),
    late: late ?? none,
    recorded: recorded ?? none,
    mails: mails ?? { owed: 0, expected: 0, sent: 0 },
  };
}

const percentiles = (sql: Sql, instant: ReturnType<Sql>) => sql`
  select percentile_cont(0.5) within group (order by late) as p50,
    percentile_cont(0.99) within group (order by late) as p99, max(late) as max
  from (
    select extract(epoch from ${instant})::float8 * 1000 - (events.data->>'due')::float8 as late
    from events join submissions on submissions.id = events.submission_id where events.type = 'fell-due') each`;
