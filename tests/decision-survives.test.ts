import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOfState } from '../domain/approval/state.ts';
import { progressQuery } from '../workflows/approval/messages.ts';
import { type Approvals, openApprovals } from './support/approvals.ts';
import { eventually } from './support/eventually.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
});
afterAll(() => approvals.close());

const assigned = () =>
  ({ step: 'review', assigneeId: approvals.organisation.personId('specialist'), work: 'propose' }) as const;

describe('a decision that was answered', () => {
  test('is recorded once, though the worker is killed between the answer and the projection', async () => {
    const first = await approvals.spawnWorker();
    const submissionId = await approvals.submit();
    const version = (
      await eventually(
        () => approvals.events(submissionId),
        (events) => events.length > 0,
      )
    ).length;
    const lock = postgres(approvals.appUrl, { max: 1 });
    const held = await lock.reserve();
    await held`begin`;
    await held`select 1 from submissions where id = ${submissionId} for update`;

    const sent = await approvals.send(submissionId, 'department', 'assign', assigned(), { key: 'killed' });
    expect(sent).toEqual({ outcome: 'accepted', version: version + 1 });
    await first.kill();
    await held`rollback`;
    held.release();
    await lock.end();
    expect(await approvals.events(submissionId)).toHaveLength(version);

    const second = await approvals.spawnWorker();
    await approvals.projected(submissionId, version + 1);
    expect((await approvals.events(submissionId)).filter(({ type }) => type === 'assigned')).toHaveLength(1);
    expect(await approvals.tasks(submissionId)).toMatchObject([{ step: 'review', action: 'propose' }]);
    const again = await approvals.send(submissionId, 'department', 'assign', assigned(), { key: 'killed' });
    expect(again).toEqual({ outcome: 'accepted', version: version + 1 });
    await second.kill();
  }, 120_000);

  test('holds in workflow and audit trail alike: folding the trail gives the state that the workflow holds', async () => {
    await approvals.startWorker();
    const submissionId = await approvals.submit();
    const sent = await approvals.send(submissionId, 'department', 'assign', assigned());
    await approvals.projected(submissionId, sent.outcome === 'accepted' ? sent.version : 0);
    const progress = await approvals.handle(submissionId).query(progressQuery);
    const state = await approvals.state(submissionId);
    expect(state === null ? null : digestOfState(state)).toBe(progress.digest);
    await approvals.stopWorker();
  }, 60_000);
});
