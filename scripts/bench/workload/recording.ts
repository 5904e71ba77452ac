import { readFileSync, writeFileSync } from 'node:fs';

/** A row as PostgreSQL tells it in JSON, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** What one projection wrote. */
export type Rows = {
  readonly events: readonly Row[];
  readonly tasks: readonly Row[];
  readonly submission: Row;
  readonly outbox: readonly Row[];
  readonly programmes: readonly Row[];
  readonly ledger: readonly Row[];
};

/** One projection on the way: what it wrote, and where the submission stood afterwards. */
export type RecordedBatch = {
  readonly version: number;
  readonly dueAt: number | null;
  readonly ends: boolean;
  /** Brought about by the ledger's answer, not by somebody's command. */
  readonly bySettlement: boolean;
  readonly rows: Rows;
};

/** The rows of a whole way, recorded from our engine, for those who write them without it. */
export type Recording = {
  readonly batches: readonly RecordedBatch[];
  readonly rowsOf: (nth: number) => Rows;
};

export function asRecording(batches: readonly RecordedBatch[]): Recording {
  return {
    batches,
    rowsOf(nth) {
      const batch = batches[nth];
      if (batch === undefined) throw new Error(`the recording has no batch ${nth}`);
      return batch.rows;
    },
  };
}

export const saveRecording = (file: string, { batches }: Recording): void =>
  writeFileSync(file, JSON.stringify(batches));

/** The guarantee: only `saveRecording` writes such files. */
export const loadRecording = (file: string): Recording => asRecording(JSON.parse(readFileSync(file, 'utf8')));
