import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  proxyActivities,
  setHandler,
  upsertMemo,
} from '@temporalio/workflow';
import type { BareActivities } from './activities.ts';
import { actUpdate, type BareAnswer, type BareCommand, type BareStart, type Batch } from './messages.ts';

/** As ours: retried for ever, at most ten seconds apart. */
const { project, settle } = proxyActivities<BareActivities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** The floor: handlers, one timer and one activity as in `approval`, and no rules at all. */
export async function bare({ submissionId }: BareStart): Promise<BareAnswer> {
  let version = 0;
  let dueAt: number | null = null;
  let ended = false;
  let unprojected: readonly Batch[] = [];
  let commands: readonly object[] = [];
  let settling: Batch | null = null;
  let projecting = false;

  const take = (batch: Batch): void => {
    ({ version, dueAt, ends: ended } = batch);
    unprojected = [...unprojected, batch];
  };
  const act = ({ command, batch, settled }: BareCommand): BareAnswer => {
    take(batch);
    commands = [...commands, command];
    settling = settled;
    return { version };
  };
  const refuse = ({ batch }: BareCommand): void => {
    if (batch.version <= version) throw ApplicationFailure.nonRetryable('already done', 'refused');
  };
  setHandler(actUpdate, act, { validator: refuse });
  await condition(() => version > 0, '30 seconds');

  async function keepTime(): Promise<void> {
    while (!ended) {
      const armed: number | null = dueAt;
      const changed = () => ended || dueAt !== armed;
      if (armed === null) await condition(changed);
      else await condition(changed, Math.max(1, armed - Date.now()));
    }
  }

  async function keepSettled(): Promise<void> {
    while (true) {
      await condition(() => ended || settling !== null);
      const batch: Batch | null = settling;
      if (batch === null) return;
      await settle({ submissionId, batches: [batch], commands: [] });
      settling = null;
      take(batch);
      // As ours: what happens by itself in a turn without a command is pinned to it.
      if (projecting) upsertMemo({ version });
    }
  }

  async function keepProjected(): Promise<void> {
    while (true) {
      await condition(() => ended || unprojected.length > 0);
      if (unprojected.length === 0) return;
      const [batches, told] = [unprojected, commands];
      projecting = true;
      await project({ submissionId, batches, commands: told });
      projecting = false;
      unprojected = unprojected.filter((batch) => !batches.includes(batch));
      commands = commands.filter((command) => !told.includes(command));
    }
  }

  await Promise.all([keepTime(), keepSettled(), keepProjected()]);
  await condition(allHandlersFinished);
  return { version };
}
