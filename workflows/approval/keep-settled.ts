import { allHandlersFinished, condition } from '@temporalio/workflow';
import { settle } from '../activities.ts';
import type { Record } from './record.ts';

/** Hands every movement of money to the ledger, all that is open at once, and takes its answers back. */
export async function keepSettled(record: Record, isOver: () => boolean): Promise<void> {
  while (true) {
    await condition(() => isOver() || record.movements().length > 0);
    await condition(allHandlersFinished);
    const movements = record.movements();
    if (movements.length === 0) return;
    record.applySettled(await settle({ submissionId: record.submissionId, movements }), Date.now());
  }
}
