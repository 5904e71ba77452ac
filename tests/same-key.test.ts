import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renewSignal } from '../workflows/approval/messages.ts';
import { type Approvals, openApprovals } from './support/approvals.ts';
import { eventually } from './support/eventually.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
  await approvals.startWorker();
});
afterAll(() => approvals.close());

const claim = { step: 'review' };
const typesOf = async (submissionId: string) =>
  (await approvals.events(submissionId)).map(({ type }) => type);
const remark = () => ({ id: randomUUID(), digest: 'digest' });

describe('the same key', () => {
  test('twice at the same instant has one effect and one answer', async () => {
    const submissionId = await approvals.submit();
    const answers = await Promise.all(
      [1, 2, 3].map(() => approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k' })),
    );
    expect(answers[0]).toMatchObject({ outcome: 'accepted' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await approvals.projected(submissionId, Number(Object(answers[0]).version));
    expect((await typesOf(submissionId)).filter((type) => type === 'claimed')).toHaveLength(1);
  });

  test('with another body is refused, and nothing happens', async () => {
    const submissionId = await approvals.submit();
    const first = await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k', body: 'one' });
    const second = await approvals.send(submissionId, 'specialist', 'release', claim, {
      key: 'k',
      body: 'two',
    });
    expect(second).toEqual({ outcome: 'refused', refusal: { code: 'key_reused' } });
    await approvals.projected(submissionId, Number(Object(first).version));
    expect(await typesOf(submissionId)).not.toContain('released');
  });

  test('still answers after the workflow has continued as new', async () => {
    const submissionId = await approvals.submit();
    const first = await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k', body: 'one' });
    const run = (await approvals.handle(submissionId).describe()).runId;
    await approvals.handle(submissionId).signal(renewSignal);
    await eventually(
      async () => (await approvals.handle(submissionId).describe()).runId,
      (now) => now !== run,
    );
    expect(
      await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k', body: 'one' }),
    ).toEqual(first);
    expect(
      await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k', body: 'two' }),
    ).toEqual({
      outcome: 'refused',
      refusal: { code: 'key_reused' },
    });
  });

  test('is free again after a refusal: a refusal binds nothing', async () => {
    const submissionId = await approvals.submit();
    const refused = await approvals.send(
      submissionId,
      'deputy',
      'decide',
      { step: 'review', verdict: 'return' },
      { key: 'k', body: 'without a reason' },
    );
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'reason_required' } });
    const given = await approvals.send(
      submissionId,
      'deputy',
      'decide',
      { step: 'review', verdict: 'return', remark: remark() },
      { key: 'k', body: 'with a reason' },
    );
    expect(given).toMatchObject({ outcome: 'accepted' });
  });

  test('sent while no worker runs has its one effect when one is back', async () => {
    const submissionId = await approvals.submit();
    await approvals.projected(submissionId, 3);
    await approvals.stopWorker();
    const unknown = await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k' });
    expect(unknown).toEqual({ outcome: 'unknown' });
    await approvals.startWorker();
    const known = await approvals.send(submissionId, 'specialist', 'claim', claim, { key: 'k' });
    expect(known).toMatchObject({ outcome: 'accepted' });
    await approvals.projected(submissionId, Number(Object(known).version));
    expect((await typesOf(submissionId)).filter((type) => type === 'claimed')).toHaveLength(1);
  }, 60_000);

  test('a submission that has ended answers that it is gone, and its last decision stays in the trail', async () => {
    const submissionId = await approvals.submit();
    const sent = await approvals.send(submissionId, 'head', 'withdraw', { remark: remark() }, { key: 'k' });
    await approvals.projected(submissionId, Number(Object(sent).version));
    await eventually(
      async () => (await approvals.handle(submissionId).describe()).status.name,
      (name) => name === 'COMPLETED',
    );
    expect(
      await approvals.send(submissionId, 'head', 'withdraw', { remark: remark() }, { key: 'other' }),
    ).toEqual({ outcome: 'gone' });
    expect((await typesOf(submissionId)).at(-1)).toBe('withdrawn');
  });
});
