import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidents, outbox, settings, submissions } from '../../db/schema/index.ts';
import { type Approvals, openApprovals, taskQueue } from '../../tests/support/approvals.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { supervisorType } from '../../workflows/supervisor/messages.ts';
import { loseLastEvent } from './lost-event.fixture.ts';
import { startPlantedWorker } from './planted-worker.fixture.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

let rounds = 0;
const supervise = () =>
  approvals.client.workflow.execute(supervisorType, {
    ...{ workflowId: `supervise-${rounds++}`, taskQueue, args: [] },
  });

async function shown(submissionId: string | null): Promise<readonly string[]> {
  const about =
    submissionId === null ? isNull(incidents.submissionId) : eq(incidents.submissionId, submissionId);
  const rows = await approvals.db
    .select({ kind: incidents.kind })
    .from(incidents)
    .where(and(about, isNull(incidents.resolvedAt)));
  return rows.map(({ kind }) => kind).toSorted();
}

async function submitted(): Promise<string> {
  const submissionId = await approvals.submit();
  await approvals.projected(submissionId, 3);
  return submissionId;
}

test('a workflow that fails again and again is shown with what fails, and no longer once it goes on', async () => {
  const submissionId = await submitted();
  await approvals.stopWorker();
  const planted = await startPlantedWorker(approvals, {
    file: 'approval/projection.ts',
    from: 'resent = version < last;',
    to: 'resent = version < last; throw new RangeError("Nguyễn Văn A");',
  });
  const attempts = async () =>
    (await approvals.handle(submissionId).describe()).raw.pendingWorkflowTask?.attempt ?? 0;
  try {
    await approvals.handle(submissionId).signal('renew');
    await eventually(attempts, (attempt) => attempt >= 3, 40_000);
    await supervise();
    expect(await shown(submissionId)).toEqual(['workflow-failing']);
    const [told] = await approvals.db
      .select()
      .from(incidents)
      .where(eq(incidents.submissionId, submissionId));
    expect(told?.detail).toMatch(/^workflow task: RangeError in projection\.ts:\d+, attempt \d+$/);
  } finally {
    await planted.stop();
    await approvals.startWorker();
  }
  await eventually(attempts, (attempt) => attempt === 0, 60_000);
  await supervise();
  expect(await shown(submissionId)).toEqual([]);
}, 150_000);

describe('what PostgreSQL has', () => {
  /** As if nothing had happened to it for a while, and something were due. */
  const rest = (submissionId: string) =>
    approvals.db.execute(
      sql`update tasks set due_at = now() - interval '1 hour' where submission_id = ${submissionId}`,
    );

  test('is compared where the clock should have told of something, and shown where it lags', async () => {
    const submissionId = await submitted();
    await rest(submissionId);
    await supervise();
    expect(await shown(submissionId)).toEqual([]);
    const putBack = await loseLastEvent(approvals.ownerUrl, submissionId);
    await supervise();
    expect(await shown(submissionId)).toEqual(['projection-lagging']);
    await putBack();
    await supervise();
    expect(await shown(submissionId)).toEqual([]);
  }, 60_000);
});

describe('mail', () => {
  test('that lies is shown and sent, and no longer shown once it went', async () => {
    const submissionId = await submitted();
    await approvals.db.insert(outbox).values({
      ...{ submissionId, seq: 1, kind: 'submitted', messageId: '<stuck@totrinh>', attempts: 3 },
      ...{
        recipientId: approvals.organisation.personId('drafter'),
        createdAt: new Date(Date.now() - 600_000),
      },
      nextAttemptAt: new Date(Date.now() + 900_000),
    });
    await supervise();
    expect(await shown(null)).toEqual(['outbox-stuck']);
    await approvals.db.update(outbox).set({ nextAttemptAt: new Date() }).where(eq(outbox.state, 'queued'));
    await supervise();
    await eventually(
      () =>
        approvals.db.$count(outbox, and(eq(outbox.messageId, '<stuck@totrinh>'), eq(outbox.state, 'sent'))),
      (sent) => sent === 1,
    );
    await supervise();
    expect(await shown(null)).toEqual([]);
  }, 60_000);
});

test('a submit that may still be under way is let be, and a younger one is finished later', async () => {
  const submissionId = await approvals.draft();
  const command = approvals.submitCommand(submissionId);
  if (command.kind !== 'submit') throw new Error('not a submit');
  const since = (ms: number) =>
    approvals.db
      .update(submissions)
      .set({ submitting: { command, since: Date.now() - ms } })
      .where(eq(submissions.id, submissionId));
  await since(0);
  await supervise();
  expect(await approvals.events(submissionId)).toEqual([]);
  await since(60_000);
  await supervise();
  await approvals.projected(submissionId, 3);
  expect(await shown(submissionId)).toEqual([]);
}, 60_000);

test('a walk tells when it ended and how many it saw', async () => {
  await submitted();
  const began = Date.now();
  await supervise();
  const [stored] = await approvals.db.select().from(settings).where(eq(settings.name, 'supervisor-walk'));
  const { last } = Object(stored?.value);
  expect(last.startedAt).toBeGreaterThanOrEqual(began - 1_000);
  expect(last.endedAt).toBeGreaterThanOrEqual(last.startedAt);
  expect(last.seen).toBe(await approvals.db.$count(submissions, sql`state not in ('draft', 'completed')`));
}, 60_000);
