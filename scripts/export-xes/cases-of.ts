import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../db/client.ts';
import { type EventRow, toEvent } from '../../db/event-rows.ts';
import { events, submissions } from '../../db/schema/index.ts';
import type { Event } from '../../domain/approval/event.ts';
import type { SubmissionKind } from '../../domain/content/submission-kind.ts';

/** Which submissions; what is left out limits nothing. */
export type Wanted = {
  /** Its id or its file number. */
  readonly submission?: string | undefined;
  readonly kind?: SubmissionKind | undefined;
  readonly year?: number | undefined;
};

type Row = Pick<
  typeof submissions.$inferSelect,
  'id' | 'fileNumber' | 'kind' | 'year' | 'unitId' | 'rootUnitId'
>;

/** A submission with its whole history. */
export type Case = { readonly submission: Row; readonly events: readonly Event[] };

const pageSize = 50;

/** Every submission that was ever sent, in the order of their making, a page at a time. */
export async function* casesOf(tx: Transaction, wanted: Wanted): AsyncGenerator<Case> {
  let after: string | undefined;
  do {
    const page = await pageOf(tx, wanted, after);
    const histories = await historiesOf(tx, page);
    for (const submission of page)
      yield { submission, events: (histories.get(submission.id) ?? []).map(toEvent) };
    after = page.length < pageSize ? undefined : page.at(-1)?.id;
  } while (after !== undefined);
}

const { id, fileNumber, kind, year, unitId, rootUnitId } = submissions;

const pageOf = (tx: Transaction, wanted: Wanted, after: string | undefined): Promise<Row[]> =>
  tx
    .select({ id, fileNumber, kind, year, unitId, rootUnitId })
    .from(submissions)
    .where(and(...conditionsOf(wanted), after === undefined ? undefined : gt(id, after)))
    .orderBy(asc(id))
    .limit(pageSize);

const conditionsOf = (wanted: Wanted): readonly (SQL | undefined)[] => [
  gt(submissions.version, 0),
  wanted.submission === undefined
    ? undefined
    : or(eq(fileNumber, wanted.submission), eq(sql`${id}::text`, wanted.submission)),
  wanted.kind === undefined ? undefined : eq(kind, wanted.kind),
  wanted.year === undefined ? undefined : eq(year, wanted.year),
];

async function historiesOf(
  tx: Transaction,
  page: readonly Row[],
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const ids = page.map((submission) => submission.id);
  const rows = await tx
    .select()
    .from(events)
    .where(inArray(events.submissionId, ids))
    .orderBy(asc(events.submissionId), asc(events.seq));
  return Map.groupBy(rows, (row) => row.submissionId);
}
