import type { Sql } from 'postgres';
import type { Database } from '../../../db/client.ts';
import { eventRowsOf, toEvent } from '../../../db/event-rows.ts';
import { nextInstant } from '../../../domain/approval/clock.ts';
import type { Event } from '../../../domain/approval/event.ts';
import { fold } from '../../../domain/approval/evolve.ts';
import { isClosed } from '../../../domain/approval/submission-state.ts';
import { asRecording, type RecordedBatch, type Recording, type Row } from './recording.ts';

/** Notes, step by step, the rows that our engine's projections wrote. */
export function openRecorder(sql: Sql, db: Database) {
  const batches: RecordedBatch[] = [];
  return {
    /** After a step has come to rest: its own batch, and one more where the ledger answered. */
    async note(submissionId: string): Promise<void> {
      const events = (await eventRowsOf(db, submissionId)).map(toEvent);
      const noted = batches.at(-1)?.version ?? 0;
      const settled = events.find(({ seq, type }) => seq > noted && type === 'settled');
      const last = events.at(-1)?.seq ?? 0;
      const ends = settled === undefined ? [last] : [settled.seq - 1, last];
      let from = noted;
      for (const to of ends) {
        batches.push(await batchOf(sql, submissionId, { from, to }, events));
        from = to;
      }
    },
    recording: (): Recording => asRecording(batches),
  };
}

type Span = { readonly from: number; readonly to: number };

async function batchOf(
  sql: Sql,
  submissionId: string,
  { from, to }: Span,
  all: readonly Event[],
): Promise<RecordedBatch> {
  const state = fold(all.filter(({ seq }) => seq <= to));
  const [first] = all.filter(({ seq }) => seq > from);
  const keys = first?.type === 'settled' ? first.data.results.map(({ key }) => key) : [];
  const within = sql`submission_id = ${submissionId} and seq > ${from} and seq <= ${to}`;
  const [events, outbox, tasks, programmes, ledger, [submission]] = await Promise.all([
    rows(sql`select to_jsonb(t) as row from events t where ${within} order by seq`),
    rows(sql`select to_jsonb(t) || ${sql.json(unsent)} as row from outbox t where ${within}`),
    rows(sql`select to_jsonb(t) as row from tasks t where submission_id = ${submissionId}`),
    rows(sql`select to_jsonb(t) as row from programmes t where submission_id = ${submissionId}`),
    rows(
      sql`select to_jsonb(t) as row from ledger t where submission_id = ${submissionId} and key = any(${keys})`,
    ),
    rows(
      sql`select to_jsonb(t) || ${sql.json({ version: to })} as row from submissions t where id = ${submissionId}`,
    ),
  ]);
  return {
    version: to,
    dueAt: state === null ? null : nextInstant(state),
    ends: state !== null && isClosed(state.is),
    bySettlement: first?.type === 'settled',
    rows: {
      events,
      outbox,
      tasks,
      ledger,
      submission: submission ?? {},
      programmes: from === 0 ? programmes : [],
    },
  };
}

/** As a mail's row is when it is queued. */
const unsent = { state: 'queued', attempts: 0, response: null, sent_at: null };

const rows = async (query: Promise<readonly { row?: Row }[]>): Promise<readonly Row[]> =>
  (await query).flatMap(({ row }) => (row === undefined ? [] : [row]));
