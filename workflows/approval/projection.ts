import { project } from '../activities.ts';
import type { Record } from './record.ts';

/** One projection at a time, each with everything since the last. */
export function openProjection(record: Record) {
  let running = false;
  let resent = false;
  return {
    isRunning: (): boolean => running,
    isDue: (): boolean => !running && record.unprojected().length > 0,
    async run(): Promise<void> {
      running = true;
      const events = record.unprojected();
      const { version }: { version: number } = await project({
        submissionId: record.submissionId,
        events,
        digest: record.digest(),
        resent,
      });
      const last = events.at(-1)?.seq ?? 0;
      resent = version < last;
      // More than was sent is another history: what comes next is sent all the same, and found to differ.
      record.projectedTo(Math.min(version, last));
      running = false;
    },
  };
}
