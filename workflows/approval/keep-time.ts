import { allHandlersFinished, condition } from '@temporalio/workflow';
import type { Record } from './record.ts';

/** One timer, armed for the next reminder, due date or escalation; armed anew only when that instant changes. */
export async function keepTime(record: Record, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await condition(allHandlersFinished);
    const armed = record.nextInstant();
    const changed = () => isOver() || record.nextInstant() !== armed;
    if (armed === null) await condition(changed);
    else if (!(await condition(changed, Math.max(1, armed - Date.now())))) record.applyDue(Date.now());
  }
}
