import type { Database } from '../../db/client.ts';
import type { Settlement } from '../../domain/approval/event.ts';
import type { Content, Line } from '../../domain/content/content.ts';
import type { AmountBySource } from '../../domain/money/funding-source.ts';
import { samplePlan } from './sample-content.ts';
import { type History, openHistory, sampleFile } from './sample-history.ts';
import type { Organisation } from './sample-organisation.ts';
import { yearlyPlan } from './shipped-definitions.ts';

const [training, scholarship, equipment] = samplePlan.lines;
if (training === undefined || scholarship === undefined || equipment === undefined)
  throw new Error('the sample plan lacks lines');

const million = 1_000_000;
const line = (of: Line, id: string, number: number, programme: string, amount: number): Line => ({
  ...of,
  id,
  number,
  programme,
  amount,
  sources: { province: amount },
});

/** Five lines: two of training, a scholarship, and two devices that compete for money. */
export const storyPlan: Content = {
  ...samplePlan,
  lines: [
    training,
    scholarship,
    equipment,
    line(equipment, 'line-4', 4, 'Màn hình họp trực tuyến', 30 * million),
    line(training, 'line-5', 5, 'Tham quan học tập kinh nghiệm', 20 * million),
  ],
  total: 150 * million,
  funding: { province: 146 * million, commune: 4 * million },
};

export const openStory = (db: Database, organisation: Organisation, fileNumber: string): Promise<History> =>
  openHistory(db, organisation, { definition: yearlyPlan, content: storyPlan, fileNumber });

/** From the first submit to the approval, by way of a question, a delay and a return. */
export async function playToApproval(history: History, { personId }: Organisation): Promise<void> {
  const { act, remark, tick } = history;
  await history.submit('2026-10-05 09:00', 'head');
  await act('2026-10-05 14:00', 'department', 'assign', {
    step: 'review',
    assigneeId: personId('specialist'),
    work: 'propose',
  });
  await act('2026-10-06 10:00', 'specialist', 'propose', { step: 'review', verdict: 'approve' });
  const question = await remark('Đề nghị làm rõ nhu cầu 40 học viên.');
  await act('2026-10-06 15:00', 'deputy', 'decide', { step: 'review', verdict: 'ask', remark: question });
  await act('2026-10-07 09:00', 'head', 'answer', {
    step: 'review',
    remark: await remark('Xã có 22 công chức và 18 người hoạt động ở thôn.'),
  });
  // 8:00 before the due date, 17:00 of it, then the first and second working day after it.
  for (const at of ['2026-10-12 08:00', '2026-10-13 17:00', '2026-10-14 08:00', '2026-10-15 08:00'])
    await tick(at);
  await act('2026-10-15 09:00', 'deputy', 'decide', {
    step: 'review',
    verdict: 'return',
    remark: await remark('Một số nội dung chưa rõ mức chi.'),
    comments: [
      { id: 'comment-1', lineId: 'line-1', field: 'amount', remark: await remark('Thù lao vượt định mức.') },
      { id: 'comment-2', remark: await remark('Bổ sung căn cứ pháp lý.') },
    ],
    returnTo: 'author',
  });
  await tick('2026-10-21 08:00');
  const corrected = storyPlan.lines.map((one) =>
    one.id === 'line-1' ? { ...one, note: 'Đã điều chỉnh' } : one,
  );
  await history.resubmit('2026-10-21 10:00', 'head', { ...storyPlan, lines: corrected });
  await act('2026-10-22 09:00', 'deputy', 'decide', { step: 'review', verdict: 'approve' });
  await act('2026-10-22 10:00', 'scientist', 'decide', { step: 'science-opinion', verdict: 'concur' });
  await act('2026-10-22 11:00', 'financier', 'decide', {
    step: 'finance-opinion',
    verdict: 'object',
    remark: await remark('Nguồn chưa chắc chắn.'),
  });
}

/** Approved with a cut and a refusal, decided by delegation, allocated from a pool that is too small, delivered. */
export async function playToCompletion(history: History): Promise<void> {
  const { act, remark } = history;
  const cut = await remark('Giảm một lớp.');
  await act('2026-10-23 09:00', 'director', 'decide', {
    step: 'approval',
    verdict: 'approve',
    lines: [
      {
        lineId: 'line-1',
        verdict: 'cut',
        amountBySource: { province: 6 * million, commune: 4 * million },
        remark: cut,
      },
      { lineId: 'line-5', verdict: 'refuse', remark: await remark('Không thuộc nội dung chi.') },
    ],
  });
  await act('2026-10-26 09:00', 'director', 'issue', {
    step: 'delegated-decision',
    number: '225/QĐ-SNV',
    date: '2026-10-26',
    signingMode: 'TUQ.',
    file: sampleFile(),
  });
  await allocate(history);
  await deliver(history);
}

async function allocate({ act, settle }: History): Promise<void> {
  await act('2026-10-27 09:00', 'keeper', 'allocate', {
    step: 'allocation',
    requests: [
      { lineId: 'line-2', amountBySource: { province: 60 * million }, score: 21 },
      { lineId: 'line-3', amountBySource: { province: 28 * million }, score: 40 },
      { lineId: 'line-4', amountBySource: { province: 30 * million }, score: 30 },
    ],
  });
  const short: Readonly<Record<string, Omit<Settlement, 'key'>>> = {
    'line-3': { granted: { province: 18 * million }, missing: { province: 10 * million }, rank: 1 },
    'line-4': { granted: {}, missing: { province: 30 * million }, rank: 2 },
  };
  await settle('2026-10-27 09:01', ({ lineId, amountBySource }) => short[lineId] ?? inFull(amountBySource));
  await act('2026-10-27 10:00', 'keeper', 'confirm', { step: 'allocation', lineIds: ['line-2', 'line-3'] });
  await settle('2026-10-27 10:01', ({ amountBySource }) => inFull(amountBySource));
}

async function deliver({ act, settle, remark }: History): Promise<void> {
  const report = {
    classesHeld: 1,
    attendances: 40,
    distinctPeople: 38,
    evidence: [sampleFile()],
    state: 'delivered' as const,
  };
  await act('2027-06-01 09:00', 'head', 'report', {
    step: 'delivery',
    reports: [
      { ...report, lineId: 'line-1', spent: { province: 6 * million, commune: 3 * million } },
      { ...report, lineId: 'line-2', spent: { province: 60 * million } },
      { ...report, lineId: 'line-3', spent: { province: 17 * million } },
      {
        ...report,
        lineId: 'line-4',
        spent: {},
        state: 'closed',
        remark: await remark('Chưa được bố trí kinh phí.'),
      },
    ],
  });
  await settle('2027-06-01 09:01', ({ amountBySource }) => inFull(amountBySource));
}

const inFull = (granted: AmountBySource): Omit<Settlement, 'key'> => ({ granted, missing: {}, rank: null });
