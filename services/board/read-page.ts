import { type SQL, sql } from 'drizzle-orm';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { StallCause } from '../../domain/stall-cause.ts';
import type { Context } from '../context.ts';
import { type BoardFilter, causeMatches, thingMatches } from './board-filter.ts';
import { stalled } from './count-stalled.ts';

/** One cause as the query gives it; instants in epoch milliseconds. */
export type Cause = {
  readonly cause: StallCause;
  readonly since: number;
  readonly step: string | null;
  readonly action: string | null;
  readonly due: number | null;
  readonly unitId: string | null;
  readonly roles: readonly string[];
  readonly personId: string | null;
};

/** One thing that stalls as the query gives it, its main cause first. */
export type StalledRow = {
  readonly id: string;
  readonly concerns: 'submission' | 'obligation' | 'installation';
  readonly submissionId: string | null;
  readonly kind: SubmissionKind | null;
  readonly ownerId: string | null;
  readonly year: number | null;
  readonly campaignId: string | null;
  readonly stage: string | null;
  readonly value: number;
  readonly title: string | null;
  readonly fileNumber: string | null;
  readonly since: number;
  readonly count: number;
  readonly causes: readonly Cause[];
};

/** Where a page goes on: since when the last one before it stalls, and its id. */
export type After = { readonly since: string; readonly id: string };

const ms = (instant: SQL): SQL => sql`(extract(epoch from ${instant}) * 1000)::float8`;

/** The longest stalling first. */
export async function readPage(
  ctx: Pick<Context, 'db' | 'caller'>,
  filter: BoardFilter,
  after: After | undefined,
  limit: number,
): Promise<readonly StalledRow[]> {
  const later =
    after === undefined
      ? sql`true`
      : sql`(l.since, l.thing_id) > (${after.since}::timestamptz, ${after.id}::uuid)`;
  return ctx.db.execute<StalledRow>(sql`
    ${stalled(ctx)},
    listed as materialized (
      select c.thing_id, min(c.since) as since from causes c join things t on t.id = c.thing_id
      where ${thingMatches(filter)}
      group by c.thing_id having bool_or(${causeMatches(filter)})
    ),
    page as materialized (
      select l.* from listed l where ${later} order by l.since, l.thing_id limit ${limit}
    )
    select t.id, t.concerns, t.submission_id as "submissionId", t.kind, t.owner_id as "ownerId", t.year,
      t.campaign_id as "campaignId", t.stage, t.value::float8 as value, t.title, t.file_number as "fileNumber",
      ${ms(sql`page.since`)} as since, (select count(*) from listed)::int as count,
      (select json_agg(json_build_object('cause', c.cause, 'since', ${ms(sql`c.since`)}, 'step', c.step,
          'action', c.action, 'due', ${ms(sql`c.due_at`)}, 'unitId', c.unit_id, 'roles', c.roles,
          'personId', c.person_id) order by c.rank, c.since, c.step)
        from causes c where c.thing_id = t.id) as causes
    from page join things t on t.id = page.thing_id
    order by page.since, page.thing_id`);
}
