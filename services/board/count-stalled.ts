import { type SQL, sql } from 'drizzle-orm';
import type { StallCause } from '../../domain/stall-cause.ts';
import type { Context } from '../context.ts';
import { requirePermission } from '../permission.ts';
import { namesOf } from '../submissions/names.ts';
import { type BoardFilter, causeMatches, thingMatches } from './board-filter.ts';
import { boardScopeOf } from './board-scope.ts';
import { causes } from './causes.ts';
import { manning } from './manning.ts';
import { things } from './things.ts';

/** Everything that stalls in a scope, as the tables `things` and `causes`. */
export const stalled = (ctx: Pick<Context, 'caller'>, at: Date = new Date()): SQL =>
  sql`with recursive ${things(boardScopeOf(ctx.caller))}, ${manning(at)}, ${causes}`;

/** How many things stall; one with two causes, or with two units, counts at both. All exact. */
export type StallCounts = {
  readonly count: number;
  readonly value: number;
  readonly byCause: readonly { readonly cause: StallCause; readonly count: number }[];
  readonly byStage: readonly { readonly stage: string; readonly count: number }[];
  /** By the unit with which they lie. */
  readonly byUnit: readonly { readonly unitId: string; readonly unitName: string; readonly count: number }[];
};

type Row = {
  cause: StallCause | null;
  stage: string | null;
  unitId: string | null;
  count: number;
  value: number;
};

export async function countStalled(
  ctx: Pick<Context, 'db' | 'caller'>,
  filter: BoardFilter = {},
): Promise<StallCounts> {
  requirePermission(ctx.caller, 'board:read');
  const rows = await ctx.db.execute<Row>(sql`
    ${stalled(ctx)},
    hits as materialized (
      select distinct c.thing_id, c.cause, c.unit_id, t.stage, t.value from causes c join things t on t.id = c.thing_id
      where ${thingMatches(filter)} and ${causeMatches(filter)}
    )
    select null::text as cause, null::text as stage, null::uuid as "unitId", count(*)::int as count, coalesce(sum(value), 0)::float8 as value
    from (select distinct thing_id, value from hits) each_once
    union all
    select cause, null, null, count(*)::int, 0 from (select distinct thing_id, cause from hits) of_cause group by cause
    union all
    select null, stage, null, count(*)::int, 0 from (select distinct thing_id, stage from hits) of_stage
    where stage is not null group by stage
    union all
    select null, null, unit_id, count(*)::int, 0 from (select distinct thing_id, unit_id from hits) of_unit
    where unit_id is not null group by unit_id`);
  const unitIds = rows.flatMap(({ unitId }) => unitId ?? []);
  const names = await namesOf(ctx.db, [], unitIds);
  const [all] = rows.filter(
    ({ cause, stage, unitId }) => cause === null && stage === null && unitId === null,
  );
  const most = (one: { count: number }, other: { count: number }) => other.count - one.count;
  return {
    count: all?.count ?? 0,
    value: all?.value ?? 0,
    byCause: rows.flatMap(({ cause, count }) => (cause === null ? [] : [{ cause, count }])).toSorted(most),
    byStage: rows.flatMap(({ stage, count }) => (stage === null ? [] : [{ stage, count }])).toSorted(most),
    byUnit: rows
      .flatMap(({ unitId, count }) =>
        unitId === null ? [] : [{ unitId, unitName: names.unit(unitId), count }],
      )
      .toSorted(most),
  };
}
