import { settle } from '../activities.ts';
import type { Record } from './record.ts';

/** Hands every movement of money to the ledger, all that are open at once, and takes its answers back. */
export function openSettlement(record: Record, onSettled: () => void) {
  let running = false;
  return {
    isRunning: (): boolean => running,
    isDue: (): boolean => !running && record.movements().length > 0,
    async run(): Promise<void> {
      running = true;
      const movements = record.movements();
      const results = await settle({ submissionId: record.submissionId, movements });
      record.applySettled(results, Date.now());
      running = false;
      onSettled();
    },
  };
}
