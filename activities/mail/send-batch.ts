import type { Database } from '../../db/client.ts';
import { type OutboxRow, putBack } from './due-rows.ts';

/** What became of one mail: `away` when the server could not be talked to. */
export type Outcome = 'settled' | 'later' | 'away';

/** Says that the batch is alive, and hears that it should end. */
export type Pulse = { readonly beat: () => void; readonly signal: AbortSignal };

const lanes = 10;
/** So many in a row mean that the server is away, not that one mailbox is slow. */
const awayInARow = 5;
/** How long a server that is away is left alone. */
export const pauseMs = 15_000;

/** Sends ten at once; stops early, giving back the rest, when the server is away. Answers whether it is there. */
export async function sendBatch(
  db: Database,
  rows: readonly OutboxRow[],
  send: (row: OutboxRow) => Promise<Outcome>,
  { beat, signal }: Pulse,
): Promise<boolean> {
  const left = [...rows];
  let away = 0;
  const lane = async (): Promise<void> => {
    while (!signal.aborted && away < awayInARow) {
      const row = left.shift();
      if (row === undefined) return;
      away = (await send(row)) === 'away' ? away + 1 : 0;
      beat();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await putBack(db, left, signal.aborted ? 0 : pauseMs);
  return away < awayInARow;
}
