import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pools } from '../db/schema/index.ts';
import { type Approvals, openApprovals } from './support/approvals.ts';
import { eventually } from './support/eventually.ts';
import { withReview } from './support/quick-definition.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

const remark = () => ({ id: randomUUID(), digest: 'digest' });
const approve = { step: 'review', verdict: 'approve' } as const;

describe('people who act at the same instant', () => {
  test('both count where two approvals are needed, each once', async () => {
    const submissionId = await approvals.submit(
      withReview({
        quorum: { needed: 2, of: 3 },
        handledBy: { unit: { rule: 'named', code: 'SNV' }, decide: ['deputy-director', 'director'] },
      }),
    );
    const answers = await Promise.all(
      (['deputy', 'director'] as const).map((who) => approvals.send(submissionId, who, 'decide', approve)),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    const state = await eventually(
      () => approvals.state(submissionId),
      (seen) => (seen?.decisions.length ?? 0) === 2,
    );
    expect(new Set(state?.decisions.flatMap(({ persons }) => persons)).size).toBe(2);
    expect(state?.definition.stages[state.stage]?.key).toBe('consultation');
  });

  test('where one approval is enough, the second is refused and changes nothing', async () => {
    const submissionId = await approvals.submit(
      withReview({
        handledBy: { unit: { rule: 'named', code: 'SNV' }, decide: ['deputy-director', 'director'] },
      }),
    );
    const answers = await Promise.all(
      (['deputy', 'director'] as const).map((who) => approvals.send(submissionId, who, 'decide', approve)),
    );
    expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      refusal: { code: 'step_not_open' },
    });
  });
});

test('a withdrawal that comes while money is being settled waits for the answer, and the money goes back', async () => {
  const ownerUnitId = approvals.organisation.unitId('UBND');
  for (const purpose of ['scholarship', 'equipment'] as const)
    await approvals.db
      .insert(pools)
      .values({ ownerUnitId, year: 2027, source: 'province', purpose, appropriated: 9e9, free: 9e9 });
  const submissionId = await approvals.submit();
  await approvals.send(submissionId, 'deputy', 'decide', approve);
  const finance = await eventually(
    () => approvals.tasks(submissionId),
    (tasks) => tasks.some(({ step }) => step.endsWith('opinion')),
  );
  for (const { step } of finance)
    await approvals.send(submissionId, step === 'science-opinion' ? 'scientist' : 'financier', 'decide', {
      step,
      verdict: 'concur',
    });
  await approvals.send(submissionId, 'director', 'decide', { step: 'approval', verdict: 'approve' });
  const file = { id: randomUUID(), digest: 'file' };
  await approvals.send(submissionId, 'director', 'issue', {
    step: 'delegated-decision',
    number: '1',
    date: '2026-12-10',
    signingMode: 'TUQ.',
    file,
  });
  const state = await eventually(
    () => approvals.state(submissionId),
    (seen) => seen?.is === 'allocating',
  );
  const line = state?.revision.lines.find(({ kind }) => kind === 'equipment');
  if (line === undefined) throw new Error('the sample plan has no equipment');

  const requests = [
    { lineId: line.id, amountBySource: { province: line.amountBySource.province ?? 0 }, score: 1 },
  ];
  const holder = postgres(approvals.appUrl, { max: 1 });
  const lock = await holder.reserve();
  await lock`begin`;
  await lock`select 1 from pools for update`;
  const asked = await approvals.send(submissionId, 'keeper', 'allocate', { step: 'allocation', requests });
  const withdrawn = await approvals.send(submissionId, 'head', 'withdraw', { remark: remark() });
  expect([asked.outcome, withdrawn.outcome]).toEqual(['accepted', 'accepted']);
  await lock`rollback`;
  lock.release();
  await holder.end();
  await eventually(
    () => approvals.state(submissionId),
    (seen) => seen?.is === 'withdrawn',
  );
  const rows = await approvals.db.select().from(pools).where(eq(pools.purpose, 'equipment'));
  expect(rows).toMatchObject([{ free: 9e9, reserved: 0, committed: 0, spent: 0 }]);
  const types = (await approvals.events(submissionId)).map(({ type }) => type);
  expect(types.indexOf('settled')).toBeGreaterThan(types.indexOf('allocation-requested'));
}, 60_000);
