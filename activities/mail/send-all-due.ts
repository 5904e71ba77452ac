import type { Dependencies } from '../dependencies.ts';
import { msUntilNext, takeDue } from './due-rows.ts';
import { mailMaker } from './mail-of.ts';
import { type Pulse, pauseMs, sendBatch } from './send-batch.ts';
import { sendRow } from './send-row.ts';

export type MailingNeeds = Pick<Dependencies, 'db' | 'transport' | 'publicUrl' | 'log' | 'secret'>;

const batchSize = 50;
/** Then the activity ends and is asked again, well within its time limit. */
const longestRunMs = 2 * 60_000;
const longestWaitMs = 30_000;

/** Sends batch after batch while more is due; answers when to look again. */
export async function sendAllDue(needs: MailingNeeds, pulse: Pulse): Promise<{ nextInMs: number }> {
  const until = Date.now() + longestRunMs;
  while (Date.now() < until && !pulse.signal.aborted) {
    const rows = await takeDue(needs.db, batchSize);
    if (rows.length === 0) break;
    const make = mailMaker(needs);
    const isServerThere = await sendBatch(needs.db, rows, (row) => sendRow(needs, row, make), pulse);
    if (!isServerThere) return { nextInMs: pauseMs };
  }
  return { nextInMs: Math.min((await msUntilNext(needs.db)) ?? longestWaitMs, longestWaitMs) };
}
