import type { WorkflowVariant } from '../variants/variant.ts';
import { countHistory, untilQuiet } from './history.ts';
import type { Meters } from './meters.ts';
import type { Watcher } from './watcher.ts';

export type Refusal = {
  readonly temporalCommits: number;
  readonly applicationCommits: number;
  readonly events: number;
};

export type Refused = {
  readonly variant: WorkflowVariant;
  readonly watcher: Watcher;
  /** What else has to come to rest before. */
  readonly alsoUntil?: () => Promise<void>;
  /** Asks for what must be refused; throws when it was not. */
  readonly beRefused: (submissionId: string) => Promise<void>;
};

/** What a refusal leaves behind, which should be nothing; the least of several, since others write meanwhile. */
export async function measureRefusal(
  meters: Meters,
  { variant, watcher, alsoUntil, beRefused }: Refused,
  times: number,
): Promise<Refusal> {
  const { client } = variant;
  const [submissionId = ''] = await variant.insert(1);
  const workflowId = variant.workflowId(submissionId);
  for (const step of [0, 1]) {
    await watcher.untilRecorded([submissionId], await variant.act(submissionId, step));
    await untilQuiet(client, workflowId);
  }
  await alsoUntil?.();
  const before = await countHistory(client, workflowId);
  const found: (readonly [temporal: number, application: number])[] = [];
  for (let time = 0; time < times; time += 1) {
    const { temporal, application } = await meters.measure(variant.database, async () => {
      await beRefused(submissionId);
      await untilQuiet(client, workflowId);
    });
    found.push([temporal.commits, application.commits]);
  }
  const after = await countHistory(client, workflowId);
  return {
    temporalCommits: Math.min(...found.map(([commits]) => commits)),
    applicationCommits: Math.min(...found.map(([, commits]) => commits)),
    events: after.events - before.events,
  };
}
