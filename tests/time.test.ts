import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalType, approvalWorkflowId } from '../workflows/approval/messages.ts';
import { type Approvals, openApprovals, taskQueue } from './support/approvals.ts';
import { eventually } from './support/eventually.ts';
import { withReview } from './support/quick-definition.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

const quick = withReview({
  term: { seconds: 2 },
  reminders: [{ before: { seconds: 1 } }, { after: { seconds: 1 } }],
  escalations: [
    {
      after: { seconds: 2 },
      to: { unit: { rule: 'named', code: 'UBND' }, role: 'administrator' },
      how: 'tell',
    },
    { after: { seconds: 3 }, to: { unit: { rule: 'named', code: 'SNV' }, role: 'director' }, how: 'pass' },
  ],
});
const marksIn = async (submissionId: string) =>
  (await approvals.events(submissionId)).flatMap((event) =>
    'mark' in event.data ? [String(event.data.mark)] : [],
  );

describe('the clock', () => {
  test('reminds before and after, falls due and escalates, each once and never early', async () => {
    const submissionId = await approvals.submit(quick);
    await eventually(
      () => marksIn(submissionId),
      (marks) => marks.includes('escalation:1'),
    );
    expect(await marksIn(submissionId)).toEqual([
      'reminder:0',
      'due',
      'reminder:1',
      'escalation:0',
      'escalation:1',
    ]);
    const events = await approvals.events(submissionId);
    const opened = events.find(({ type }) => type === 'step-opened')?.at ?? 0;
    const offsets = events.filter((event) => 'mark' in event.data).map(({ at }) => at - opened);
    for (const [index, least] of [1_000, 2_000, 3_000, 4_000, 5_000].entries())
      expect(offsets[index]).toBeGreaterThanOrEqual(least);
    expect(await approvals.tasks(submissionId)).toMatchObject([{ overdue: true, escalatedRole: 'director' }]);
  }, 40_000);

  test('a deadline that passed while the worker was down fires before the late decision takes effect', async () => {
    const submissionId = await approvals.submit(withReview({ term: { seconds: 3 }, reminders: [] }));
    await approvals.projected(submissionId, 3);
    await approvals.stopWorker();
    const late = approvals.send(
      submissionId,
      'deputy',
      'decide',
      { step: 'review', verdict: 'return', remark: { id: randomUUID(), digest: 'd' } },
      { key: 'late' },
    );
    expect(await late).toEqual({ outcome: 'unknown' });
    await approvals.startWorker();
    const types = await eventually(
      async () => (await approvals.events(submissionId)).map(({ type }) => type),
      (seen) => seen.includes('returned'),
    );
    expect(types.filter((type) => type === 'fell-due')).toHaveLength(1);
    expect(types.indexOf('fell-due')).toBeLessThan(types.indexOf('decided'));
  }, 60_000);

  test('a submission whose workflow fails at every attempt does not stop the clock of another', async () => {
    const broken = await approvals.draft();
    await approvals.client.workflow.start(approvalType, {
      workflowId: approvalWorkflowId(broken),
      taskQueue,
      args: [
        {
          submissionId: broken,
          carried: { state: { is: 'in-review', closing: null, returned: null }, unprojected: [] },
        },
      ],
    });
    const attempts = async () =>
      (await approvals.handle(broken).describe()).raw.pendingWorkflowTask?.attempt ?? 0;
    const sound = await approvals.submit(quick);
    await eventually(
      () => marksIn(sound),
      (marks) => marks.includes('escalation:1'),
    );
    expect(await marksIn(sound)).toHaveLength(5);
    expect(await attempts()).toBeGreaterThan(1);
    await approvals.handle(broken).terminate('broken on purpose');
  }, 40_000);
});
