import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import { type EventRow, toEvent } from '../../db/event-rows.ts';
import { campaigns, events, submissions } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';
import type { Context } from '../context.ts';

/** Whose durations are asked for; everything that is given must hold. */
export type DurationFilter = {
  readonly year?: number | undefined;
  readonly campaignId?: string | undefined;
  readonly kind?: SubmissionKind | undefined;
  /** Submissions of these units. */
  readonly ownerIds?: readonly string[] | undefined;
};

/** So many submissions are read at a time. */
const batch = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

/** The record of each submission of a set, one after the other, read in batches. */
export async function* recordsOf(
  { db }: Pick<Context, 'db'>,
  which: SQL | undefined,
  { year, campaignId, kind, ownerIds }: DurationFilter,
): AsyncGenerator<readonly Event[]> {
  const matching = and(
    which,
    gt(submissions.version, 0),
    year === undefined ? undefined : eq(submissions.year, year),
    kind === undefined ? undefined : eq(submissions.kind, kind),
    ownerIds === undefined ? undefined : inArray(submissions.unitId, [...ownerIds]),
    campaignId === undefined
      ? undefined
      : sql`exists (select 1 from ${campaigns} where ${campaigns.id} = ${campaignId}
          and ${campaigns.unitId} = ${submissions.rootUnitId} and ${campaigns.year} = ${submissions.year}
          and ${campaigns.kind} = ${submissions.kind})`,
  );
  for (let after = firstId; ; ) {
    const ids = await db
      .select({ id: submissions.id })
      .from(submissions)
      .where(and(matching, gt(submissions.id, after)))
      .orderBy(asc(submissions.id))
      .limit(batch);
    const last = ids.at(-1);
    if (last === undefined) return;
    const rows = await db
      .select()
      .from(events)
      .where(
        inArray(
          events.submissionId,
          ids.map(({ id }) => id),
        ),
      )
      .orderBy(asc(events.submissionId), asc(events.seq));
    yield* recordsIn(rows);
    if (ids.length < batch) return;
    after = last.id;
  }
}

function* recordsIn(rows: readonly EventRow[]): Generator<readonly Event[]> {
  for (let from = 0; from < rows.length; ) {
    const submissionId = rows[from]?.submissionId;
    let to = from;
    while (rows[to]?.submissionId === submissionId && to < rows.length) to += 1;
    yield rows.slice(from, to).map(toEvent);
    from = to;
  }
}
