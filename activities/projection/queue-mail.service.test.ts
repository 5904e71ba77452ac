import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { outbox, positions } from '../../db/schema/index.ts';
import type { MailKind } from '../../domain/mail-kind.ts';
import { type History, sampleFile } from '../../tests/support/sample-history.ts';
import type { Organisation, Who } from '../../tests/support/sample-organisation.ts';
import { openStory, playToApproval } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';

type Story = { readonly db: Database; readonly organisation: Organisation; readonly history: History };

async function story(): Promise<Story> {
  const { db, organisation } = await seeded();
  return { db, organisation, history: await openStory(db, organisation, 'KH-2027-0001') };
}

const mailsOf = ({ db, history }: Story, kind: MailKind) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.submissionId, history.submissionId), eq(outbox.kind, kind)))
    .orderBy(asc(outbox.seq), asc(outbox.step));

/** Everybody who is told, each as often as they are. */
const toldBy = async (told: Story, kind: MailKind): Promise<readonly string[]> =>
  (await mailsOf(told, kind)).map(({ recipientId }) => recipientId).toSorted();

const ids = ({ organisation }: Story, ...people: readonly Who[]): readonly string[] =>
  people.map((who) => organisation.personId(who)).toSorted();

const reasoned = async ({ history }: Story, text: string) => ({ remark: await history.remark(text) });

/** Money is reserved for the scholarship, and waits to be confirmed. */
async function playToReservation({ history, organisation }: Story): Promise<void> {
  const { act, settle } = history;
  await playToApproval(history, organisation);
  await act('2026-10-23 09:00', 'director', 'decide', { step: 'approval', verdict: 'approve' });
  await act('2026-10-26 09:00', 'director', 'issue', {
    step: 'delegated-decision',
    number: '225/QĐ-SNV',
    date: '2026-10-26',
    signingMode: 'TUQ.',
    file: sampleFile(),
  });
  await act('2026-10-27 09:00', 'keeper', 'allocate', {
    step: 'allocation',
    requests: [{ lineId: 'line-2', amountBySource: { province: 60_000_000 }, score: 21 }],
  });
  await settle('2026-10-27 09:01', ({ amountBySource }) => inFull(amountBySource));
}

const inFull = <Granted>(granted: Granted) => ({ granted, missing: {}, rank: null });

describe('a withdrawal or cancellation', () => {
  test('is told to the unit, and to the office whose turn it was', async () => {
    const told = await story();
    await told.history.submit('2026-10-05 09:00', 'head');
    await told.history.act('2026-10-05 10:00', 'head', 'withdraw', await reasoned(told, 'Lập lại.'));
    expect(await toldBy(told, 'withdrawn')).toEqual(ids(told, 'drafter', 'head', 'department'));
  });

  test('is told to whoever was given the work, and to whom it was passed over', async () => {
    const told = await story();
    const { submit, act, tick } = told.history;
    const assigneeId = told.organisation.personId('specialist');
    await submit('2026-10-05 09:00', 'head');
    await act('2026-10-05 14:00', 'department', 'assign', { step: 'review', assigneeId, work: 'propose' });
    for (const at of ['2026-10-12 17:00', '2026-10-16 08:00']) await tick(at);
    await act('2026-10-16 10:00', 'administrator', 'cancel', await reasoned(told, 'Trùng hồ sơ.'));
    expect(await toldBy(told, 'cancelled')).toEqual(ids(told, 'drafter', 'head', 'specialist', 'director'));
  });

  test('is told to whoever waits for an explanation', async () => {
    const told = await story();
    const { submit, act } = told.history;
    const assigneeId = told.organisation.personId('deputy');
    await submit('2026-10-05 09:00', 'head');
    await act('2026-10-05 14:00', 'department', 'assign', { step: 'review', assigneeId, work: 'decide' });
    const question = await reasoned(told, 'Làm rõ nhu cầu.');
    await act('2026-10-06 15:00', 'deputy', 'decide', { step: 'review', verdict: 'ask', ...question });
    await act('2026-10-07 10:00', 'head', 'withdraw', await reasoned(told, 'Lập lại.'));
    expect(await toldBy(told, 'withdrawn')).toEqual(ids(told, 'drafter', 'head', 'deputy'));
  });

  test('is told once and at once, although its money goes back later', async () => {
    const told = await story();
    await playToReservation(told);
    await told.history.act('2026-10-27 10:00', 'head', 'withdraw', await reasoned(told, 'Lập lại.'));
    expect(told.history.state().is).toBe('allocating');
    const atOnce = await toldBy(told, 'withdrawn');
    expect(atOnce).toEqual(ids(told, 'drafter', 'head', 'keeper'));
    await told.history.settle('2026-10-27 10:01', ({ amountBySource }) => inFull(amountBySource));
    expect(told.history.state().is).toBe('withdrawn');
    expect(await toldBy(told, 'withdrawn')).toEqual(atOnce);
  });
});

test('a return to an earlier step is told to the unit too, and its task to whoever has it', async () => {
  const told = await story();
  await playToApproval(told.history, told.organisation);
  const before = await toldBy(told, 'returned');
  await told.history.act('2026-10-23 09:00', 'director', 'decide', {
    step: 'approval',
    verdict: 'return',
    returnTo: 'review',
    ...(await reasoned(told, 'Thẩm định lại mức chi.')),
  });
  expect(await toldBy(told, 'returned')).toEqual([...before, ...ids(told, 'drafter', 'head')].toSorted());
  const { version } = told.history.state();
  const needed = (await mailsOf(told, 'action-needed')).filter(({ seq }) => seq === version);
  expect(needed).toMatchObject([{ recipientId: told.organisation.personId('department'), step: 'review' }]);
});

test('somebody with two new tasks at once is told of each', async () => {
  const told = await story();
  const both = told.organisation.personId('scienceHead');
  await told.db.insert(positions).values({
    personId: both,
    unitId: told.organisation.unitId('STC'),
    role: 'department-head',
    validFrom: '2025-07-01',
  });
  await playToApproval(told.history, told.organisation);
  const mine = (await mailsOf(told, 'action-needed')).filter(({ recipientId }) => recipientId === both);
  expect(mine.map(({ step }) => step)).toEqual(['finance-opinion', 'science-opinion']);
  expect(new Set(mine.map(({ seq }) => seq)).size).toBe(1);
});

describe('what the unit owes', () => {
  test('is brought to the mind of everybody who can answer, and overdue to those who wrote it', async () => {
    const told = await story();
    const { submit, act, tick } = told.history;
    const assigneeId = told.organisation.personId('deputy');
    await submit('2026-10-05 09:00', 'head');
    await act('2026-10-05 14:00', 'department', 'assign', { step: 'review', assigneeId, work: 'decide' });
    const question = await reasoned(told, 'Làm rõ nhu cầu.');
    await act('2026-10-06 15:00', 'deputy', 'decide', { step: 'review', verdict: 'ask', ...question });
    await tick('2026-10-12 16:00');
    expect(await toldBy(told, 'reminder')).toEqual(ids(told, 'drafter', 'head'));
    await tick('2026-10-13 17:00');
    expect(await toldBy(told, 'overdue')).toEqual(ids(told, 'drafter', 'head'));
  });

  test('is brought to the mind of everybody who can send it again', async () => {
    const told = await story();
    const { submit, act, tick } = told.history;
    await submit('2026-10-05 09:00', 'head');
    const reason = await reasoned(told, 'Chưa rõ mức chi.');
    await act('2026-10-06 09:00', 'deputy', 'decide', {
      step: 'review',
      verdict: 'return',
      returnTo: 'author',
      ...reason,
    });
    await tick('2026-10-12 16:00');
    expect(await toldBy(told, 'reminder')).toEqual(ids(told, 'drafter', 'head'));
    await tick('2026-10-13 17:00');
    expect(await toldBy(told, 'overdue')).toEqual(ids(told, 'drafter', 'head'));
  });
});
