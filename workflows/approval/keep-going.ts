import { allHandlersFinished, condition, isCancellation, upsertMemo } from '@temporalio/workflow';
import { openProjection } from './projection.ts';
import type { Record } from './record.ts';
import { openSettlement } from './settlement.ts';
import { openTimer } from './timer.ts';

/**
 * Keeps time, settles money and projects, none waiting for another, until all is told and the run is over.
 * 1. Answers go first; then what they cause is asked for in this one place, in one order. A replay may see two turns of
 *    the workflow as one, where the first asked for nothing; so nothing may depend on where one turn ends.
 * 2. For the same reason a turn in which something happened by itself is never without a command (`pin`): else a replay
 *    would date it by the turn after it. Whether a projection runs is known a microtask before a timer or the ledger is
 *    heard: nothing may be awaited between an activity's answer and `running = false`.
 */
export async function keepGoing(record: Record, isOver: () => boolean): Promise<void> {
  const failures: unknown[] = [];
  const inBackground = (work: Promise<void>): void =>
    void work.catch((error: unknown) => {
      if (!isCancellation(error)) failures.push(error);
    });
  const projection = openProjection(record);
  const pin = (): void => {
    if (projection.isRunning()) upsertMemo({ version: record.progress().version });
  };
  const settlement = openSettlement(record, pin);
  const timer = openTimer(() => {
    record.applyDue(Date.now());
    pin();
  });

  const isMistimed = (): boolean => timer.armedFor() !== record.nextInstant();
  const isDue = (): boolean => isMistimed() || settlement.isDue() || projection.isDue();
  const isQuiet = (): boolean => !settlement.isRunning() && !projection.isRunning();

  while (true) {
    await condition(
      () => failures.length > 0 || (allHandlersFinished() && (isDue() || (isOver() && isQuiet()))),
    );
    if (failures.length > 0) throw failures[0];
    if (!isDue()) return;
    if (isMistimed()) inBackground(timer.arm(record.nextInstant()));
    if (settlement.isDue()) inBackground(settlement.run());
    if (projection.isDue()) inBackground(projection.run());
  }
}
