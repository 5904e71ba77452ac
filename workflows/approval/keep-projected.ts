import { allHandlersFinished, condition } from '@temporalio/workflow';
import { project } from '../activities.ts';
import type { Record } from './record.ts';

/** One projection at a time, each with everything since the last; drains before the run ends. */
export async function keepProjected(record: Record, isOver: () => boolean): Promise<void> {
  let resent = false;
  while (true) {
    await condition(() => isOver() || record.unprojected().length > 0);
    await condition(allHandlersFinished);
    const events = record.unprojected();
    const last = events.at(-1);
    if (last === undefined) return;
    const { version }: { version: number } = await project({
      submissionId: record.submissionId,
      events,
      digest: record.digest(),
      resent,
    });
    resent = version < last.seq;
    record.projectedTo(version);
  }
}
