import type { Sql, TransactionSql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import type { Row, Rows } from '../workload/recording.ts';

/** The plain way to write what a decision changes: one lock, one statement per table. */
export async function writeRows(
  tx: TransactionSql,
  submissionId: string,
  batches: readonly Rows[],
): Promise<void> {
  const last = batches.at(-1);
  if (last === undefined) return;
  const own = (rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, submission_id: submissionId }));
  const all = (table: 'events' | 'outbox' | 'programmes'): Row[] => own(batches.flatMap((one) => one[table]));
  await tx`select 1 from submissions where id = ${submissionId} for update`;
  await insert(tx, 'events', all('events'));
  await tx`delete from tasks where submission_id = ${submissionId}`;
  await insert(tx, 'tasks', own(last.tasks));
  await insert(tx, 'programmes', all('programmes'));
  const mails = all('outbox').map((row) => ({ ...row, id: uuidv7(), message_id: `<${uuidv7()}@bench>` }));
  await insert(tx, 'outbox', mails);
  await tx`
    update submissions s set state = r.state, stage = r.stage, round = r.round, version = r.version,
      revision = r.revision, approved_total = r.approved_total, readers = r.readers, updated_at = now(),
      submitted_at = r.submitted_at
    from jsonb_populate_record(null::submissions, ${json(tx, last.submission)}) r where s.id = ${submissionId}`;
}

export async function writeLedger(
  tx: TransactionSql,
  submissionId: string,
  rows: readonly Row[],
): Promise<void> {
  await tx`select 1 from submissions where id = ${submissionId} for update`;
  await insert(
    tx,
    'ledger',
    rows.map((row) => ({ ...row, submission_id: submissionId })),
  );
}

async function insert(tx: TransactionSql, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const name = tx(table);
  await tx`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${json(tx, rows)})`;
}

/** The guarantee: rows were told by PostgreSQL as JSON, so they are JSON. */
const json = (tx: TransactionSql, value: Row | readonly Row[]) =>
  tx.json(value as Parameters<Sql['json']>[0]);
