import type { Sql } from 'postgres';
import type { Recording } from '../workload/recording.ts';
import type { BareProjection } from './messages.ts';
import { writeLedger, writeRows } from './write-rows.ts';

/** Writes the rows that our projection wrote when the way was recorded, in one transaction. */
export const createBareActivities = (sql: Sql, recording: Recording) => ({
  async project({ submissionId, batches }: BareProjection): Promise<{ version: number }> {
    await sql.begin((tx) =>
      writeRows(
        tx,
        submissionId,
        batches.map(({ nth }) => recording.rowsOf(nth)),
      ),
    );
    return { version: batches.at(-1)?.version ?? 0 };
  },

  async settle({ submissionId, batches }: BareProjection): Promise<{ settled: number }> {
    const rows = batches.flatMap(({ nth }) => recording.rowsOf(nth).ledger);
    await sql.begin((tx) => writeLedger(tx, submissionId, rows));
    return { settled: rows.length };
  },
});

export type BareActivities = ReturnType<typeof createBareActivities>;
