import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incidents, people, positions } from '../../db/schema/index.ts';
import { type Approvals, openApprovals, taskQueue } from '../../tests/support/approvals.ts';
import type { Who } from '../../tests/support/sample-organisation.ts';
import { supervisorType } from '../../workflows/supervisor/messages.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

/** Roles that nobody holds, as they are shown: by the step that waits. */
async function shown(submissionId: string) {
  const open = and(
    eq(incidents.submissionId, submissionId),
    eq(incidents.kind, 'role-vacant'),
    isNull(incidents.resolvedAt),
  );
  const rows = await approvals.db.select().from(incidents).where(open);
  return rows.map(({ subject, detail, occurrences }) => ({ subject, detail, occurrences }));
}

/** Everything that has happened by now is in PostgreSQL. */
async function settled(submissionId: string): Promise<void> {
  const { version } = await approvals.handle(submissionId).query<{ version: number }>('progress');
  await approvals.projected(submissionId, version);
}

async function submitted(): Promise<string> {
  const submissionId = await approvals.submit();
  await settled(submissionId);
  return submissionId;
}

async function act(...[submissionId, ...deed]: Parameters<Approvals['send']>): Promise<void> {
  expect(await approvals.send(submissionId, ...deed)).toMatchObject({ outcome: 'accepted' });
  await settled(submissionId);
}

/** While nobody holds the post of this person. */
async function whileVacant<Result>(who: Who, work: () => Promise<Result>): Promise<Result> {
  const held = eq(positions.personId, approvals.organisation.personId(who));
  const gone = await approvals.db.delete(positions).where(held).returning();
  try {
    return await work();
  } finally {
    await approvals.db.insert(positions).values(gone);
  }
}

let rounds = 0;
const supervise = () =>
  approvals.client.workflow.execute(supervisorType, {
    workflowId: `supervise-${rounds++}`,
    taskQueue,
    args: [],
  });

const vacantReview = { subject: 'review', detail: 'department-head', occurrences: 1 };

test('a task that nobody can take is shown, and no longer once somebody holds the role', async () => {
  const submissionId = await whileVacant('department', submitted);
  expect(await shown(submissionId)).toEqual([vacantReview]);
  await supervise();
  expect(await shown(submissionId)).toEqual([]);
});

test('a role that everybody left while its task waited is shown, once and not with every look', async () => {
  const [submissionId, staffed] = [await submitted(), await submitted()];
  expect(await shown(submissionId)).toEqual([]);
  const assigneeId = approvals.organisation.personId('specialist');
  await act(staffed, 'department', 'assign', { step: 'review', assigneeId, work: 'propose' });
  await whileVacant('department', async () => {
    await supervise();
    await supervise();
    expect(await shown(submissionId)).toEqual([vacantReview]);
    expect(await shown(staffed)).toEqual([]);
  });
});

test('a vacancy that was overtaken by events is no longer shown', async () => {
  await whileVacant('department', async () => {
    const submissionId = await submitted();
    expect(await shown(submissionId)).toEqual([vacantReview]);
    await act(submissionId, 'specialist', 'claim', { step: 'review' });
    expect(await shown(submissionId)).toEqual([]);
    await act(submissionId, 'specialist', 'release', { step: 'review' });
    expect(await shown(submissionId)).toEqual([{ ...vacantReview, occurrences: 2 }]);
    const [id, digest] = ['01930000-0000-7000-8000-000000000001', 'digest'];
    await act(submissionId, 'head', 'withdraw', { remark: { id, digest } });
    expect(await shown(submissionId)).toEqual([]);
  });
});

test('a task whose assignee is no longer active waits for nobody too', async () => {
  const submissionId = await submitted();
  await act(submissionId, 'specialist', 'claim', { step: 'review' });
  const assignee = eq(people.id, approvals.organisation.personId('specialist'));
  await approvals.db.update(people).set({ active: false }).where(assignee);
  await supervise();
  expect(await shown(submissionId)).toEqual([{ ...vacantReview, detail: 'specialist' }]);
  await approvals.db.update(people).set({ active: true }).where(assignee);
  await supervise();
  expect(await shown(submissionId)).toEqual([]);
});

test('a role that only an author of the submission holds waits for nobody, until another holds it', async () => {
  const personId = approvals.organisation.personId('drafter');
  const { unitId, role } = approvals.organisation.capacity('department');
  const [asWell] = await approvals.db
    .insert(positions)
    .values({ personId, unitId, role, validFrom: '2026-01-01' })
    .returning();
  const submissionId = await whileVacant('department', submitted);
  expect(await shown(submissionId)).toEqual([vacantReview]);
  await supervise();
  expect(await shown(submissionId)).toEqual([]);
  await approvals.db.delete(positions).where(eq(positions.id, asWell?.id ?? ''));
});
