import { type SQL, sql } from 'drizzle-orm';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { StallCause } from '../../domain/stall-cause.ts';

/** What is looked for on the board; everything that is given must hold. */
export type BoardFilter = {
  /** Has this cause, be it the main one or not. */
  readonly cause?: StallCause | undefined;
  /** Lies with this unit. */
  readonly unitId?: string | undefined;
  /** Belongs to this unit. */
  readonly ownerId?: string | undefined;
  readonly stage?: string | undefined;
  readonly kind?: SubmissionKind | undefined;
  readonly year?: number | undefined;
  readonly campaignId?: string | undefined;
};

export const uuids = (ids: readonly string[]): SQL => sql`${sql.param(ids)}::uuid[]`;

const all = (conditions: readonly (SQL | undefined)[]): SQL =>
  sql.join([sql`true`, ...conditions.flatMap((one) => (one === undefined ? [] : [one]))], sql` and `);

const is = (column: SQL, value: string | number | undefined): SQL | undefined =>
  value === undefined ? undefined : sql`${column} = ${value}`;

/** Of a thing `t` that stalls. */
export const thingMatches = ({ ownerId, stage, kind, year, campaignId }: BoardFilter): SQL =>
  all([
    is(sql`t.owner_id`, ownerId),
    is(sql`t.stage`, stage),
    is(sql`t.kind::text`, kind),
    is(sql`t.year`, year),
    is(sql`t.campaign_id`, campaignId),
  ]);

/** Of one of its causes `c`: cause and unit must belong together. */
export const causeMatches = ({ cause, unitId }: BoardFilter): SQL =>
  all([is(sql`c.cause`, cause), is(sql`c.unit_id`, unitId)]);
