import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidents, submissions } from '../db/schema/index.ts';
import { supervisorType } from '../workflows/supervisor/messages.ts';
import { type Approvals, openApprovals, taskQueue } from './support/approvals.ts';
import { eventually } from './support/eventually.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

const supervise = (round: string) =>
  approvals.client.workflow.execute(supervisorType, {
    workflowId: `supervise-${round}`,
    taskQueue,
    args: [],
  });

describe('the supervisor', () => {
  test('begins a workflow that was deleted anew from the audit trail, with its answers', async () => {
    const submissionId = await approvals.submit();
    const first = await approvals.send(submissionId, 'specialist', 'claim', { step: 'review' }, { key: 'k' });
    await approvals.projected(submissionId, Number(Object(first).version));
    const { runId } = await approvals.handle(submissionId).describe();
    const namespace = approvals.client.options.namespace;
    await approvals.client.workflowService.deleteWorkflowExecution({
      namespace,
      workflowExecution: { workflowId: `approval:${submissionId}`, runId },
    });
    await eventually(
      () =>
        approvals
          .handle(submissionId)
          .describe()
          .then(
            () => 'there',
            () => 'gone',
          ),
      (seen) => seen === 'gone',
    );

    await supervise('revival');
    expect(
      await approvals.send(submissionId, 'specialist', 'claim', { step: 'review' }, { key: 'k' }),
    ).toEqual(first);
    const next = await approvals.send(submissionId, 'specialist', 'release', { step: 'review' });
    expect(next).toMatchObject({ outcome: 'accepted', version: Number(Object(first).version) + 1 });
    expect(
      await approvals.db.select().from(incidents).where(eq(incidents.submissionId, submissionId)),
    ).toMatchObject([{ kind: 'workflow-missing' }]);
  }, 60_000);

  test('finishes a submit whose process died between freezing the revision and starting the workflow', async () => {
    const submissionId = await approvals.draft();
    const command = approvals.submitCommand(submissionId);
    if (command.kind !== 'submit') throw new Error('not a submit');
    await approvals.db
      .update(submissions)
      .set({ submitting: { command, since: Date.now() - 60_000 } })
      .where(eq(submissions.id, submissionId));

    await supervise('interrupted');
    await approvals.projected(submissionId, 3);
    const [row] = await approvals.db.select().from(submissions).where(eq(submissions.id, submissionId));
    expect(row).toMatchObject({ state: 'in-review', submitting: null });
    expect((await approvals.events(submissionId)).filter(({ type }) => type === 'submitted')).toHaveLength(1);
  }, 60_000);
});
