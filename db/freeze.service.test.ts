import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Approvals, openApprovals } from '../tests/support/approvals.ts';
import { unfreeze } from './freeze.ts';
import { revisions, submissions } from './schema/index.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
});
afterAll(() => approvals.close());

test('a refusal that comes late takes back only what its own submit froze, not the next one that is under way', async () => {
  const submissionId = await approvals.draft();
  const command = approvals.submitCommand(submissionId, undefined, { key: 'second' });
  if (command.kind !== 'submit') throw new Error('not a submit');
  await approvals.db
    .update(submissions)
    .set({ submitting: { command, since: 0 } })
    .where(eq(submissions.id, submissionId));
  await approvals.db
    .update(revisions)
    .set({ keyId: 'second' })
    .where(eq(revisions.submissionId, submissionId));
  const frozen = async () => [
    (await approvals.db.select().from(submissions).where(eq(submissions.id, submissionId)))[0]?.submitting
      ?.command.key.id,
    (await approvals.db.select().from(revisions).where(eq(revisions.submissionId, submissionId))).length,
  ];

  await unfreeze(approvals.db, submissionId, 'first');
  expect(await frozen()).toEqual(['second', 1]);
  await unfreeze(approvals.db, submissionId, 'second');
  expect(await frozen()).toEqual([undefined, 0]);
});
