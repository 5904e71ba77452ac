import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes, outbox, people, positions, tokens } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  for (const key of ['ubnd-administrator', 'ubnd-administrator-2'] as const)
    await engine.db
      .update(tokens)
      .set({ verifiedAt: new Date() })
      .where(eq(tokens.personId, person(key).id));
}, 60_000);
afterAll(() => engine.stop());

type Told = Readonly<Record<string, unknown>>;
const plan = demoPlanId('PMX');
const other = demoPlanId('SYT');
const reason = 'Hồ sơ đã quá hạn.';
const id = (key: DemoPersonKey): string => person(key).id;

async function call(
  as: DemoPersonKey,
  method: string,
  path: string,
  body?: object,
  key?: string,
): Promise<Told> {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  const response = await engine.request(as, method, `/api${path}`, body, headers);
  const told: Told = Object(await response.json());
  return response.ok ? told : { ...told, status: response.status };
}
const repair = (as: DemoPersonKey, kind: string, body: object, key?: string) =>
  call(as, 'POST', `/submissions/${plan}/repairs/${kind}`, { reason, ...body }, key);
const preview = (as: DemoPersonKey, kind: string, body: object) => repair(as, `${kind}/preview`, body);
const view = (submission = plan) => call('ubnd-administrator', 'GET', `/submissions/${submission}`);
const timeline = async () => {
  const { items } = await call('ubnd-administrator', 'GET', `/submissions/${plan}/timeline`);
  return Array.isArray(items) ? items.map((item): Told => Object(item)) : [];
};
const repairsTold = async () => (await timeline()).filter(({ type }) => type === 'repaired');
const shown = (version: unknown) => eventually(view, (seen) => Number(seen.version) >= Number(version));

/** Sends a unit's demo plan up. */
async function send(as: DemoPersonKey, submission: string): Promise<void> {
  const { version: draftVersion } = await call(as, 'GET', `/submissions/${submission}/draft`);
  await call(as, 'POST', `/submissions/${submission}/submit?wait=true`, { draftVersion });
}
/** Subjects of the mails about repairs that somebody received. */
const mailsTo = (key: DemoPersonKey, text: string) =>
  eventually(
    () =>
      engine.catcher
        .messages()
        .filter(({ to, subject }) => to.join().startsWith(`${key}@`) && subject.includes(text)),
    (found) => found.length > 0,
  );

/** A scan, uploaded by an administrator. */
async function scan(): Promise<unknown> {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'scan.pdf'));
  form.set('purpose', 'decision');
  const response = await engine.request(
    'ubnd-administrator',
    'POST',
    `/api/submissions/${plan}/attachments`,
    form,
  );
  return Object(await response.json()).id;
}

describe('an administrator frees a plan', () => {
  beforeAll(async () => {
    await send('pmx-unit-head', plan);
    await send('syt-unit-head', other);
  }, 60_000);

  test('only with a reason, only as administrator, and never without being asked for more', async () => {
    expect(await repair('ubnd-administrator', 'urge', { step: 'review', reason: ' ' })).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason' }],
    });
    for (const nobody of ['snv-director', 'ubnd-auditor', 'ubnd-leader', 'pmx-unit-head'] as const)
      expect(await repair(nobody, 'urge', { step: 'review' }), nobody).toMatchObject({ status: 403 });
    expect(await repair('xht-unit-head', 'urge', { step: 'review' })).toMatchObject({ status: 404 });
    expect(await repairsTold()).toEqual([]);
  });

  test('a preview says what would happen and whom it would tell, and does nothing', async () => {
    const body = { step: 'review', assigneeId: id('snv-deputy-director-2'), work: 'decide' };
    const seen = await preview('ubnd-administrator', 'reassign', body);
    expect(seen).toMatchObject({
      refusal: null,
      events: ['repaired', 'assigned'],
      tasks: [{ step: 'review', action: 'decide', assignee: 'Triệu Thị Kim Liên' }],
      mails: [{ kind: 'repaired', to: ['Triệu Thị Kim Liên'] }],
    });
    expect(await preview('ubnd-administrator', 'skip', { step: 'review' })).toMatchObject({
      refusal: { because: 'not_a_consultation', pointer: '/step' },
      events: [],
    });
    expect(await repairsTold()).toEqual([]);
  });

  test('reminds: whoever it waits for is told why, and the record shows who did it', async () => {
    const { version } = await repair('ubnd-administrator', 'urge', { step: 'review' });
    await shown(version);
    expect(await repairsTold()).toMatchObject([
      { person: 'Nguyễn Khắc Việt', step: 'review', text: reason, data: { repair: 'urge' } },
    ]);
    await mailsTo('snv-department-head', 'Đôn đốc');
  });

  test('the same key is the same repair', async () => {
    const [first, again] = [
      await repair('ubnd-administrator', 'urge', { step: 'review' }, 'once'),
      await repair('ubnd-administrator', 'urge', { step: 'review' }, 'once'),
    ];
    expect(again).toEqual(first);
    expect(await repair('ubnd-administrator', 'urge', { step: 'author' }, 'once')).toMatchObject({
      code: 'key_reused',
    });
  });

  test.each([
    ['somebody who does not hold the work', 'reassign', { assigneeId: 'stc-director' }, 'assignee_missing'],
    ['the unit head who sent it', 'appoint', { personId: 'pmx-unit-head' }, 'own_submission'],
    ['the drafter who wrote it', 'appoint', { personId: 'pmx-drafter' }, 'own_submission'],
    ['the administrator themselves', 'appoint', { personId: 'ubnd-administrator' }, 'own_repair'],
  ] as const)('gives no work to %s', async (_who, kind, named, because) => {
    const ids = Object.fromEntries(Object.entries(named).map(([name, key]) => [name, id(key)]));
    expect(await repair('ubnd-administrator', kind, { step: 'review', ...ids })).toMatchObject({ because });
    expect(await preview('ubnd-administrator', kind, { step: 'review', ...ids })).toMatchObject({
      refusal: { because },
    });
  });

  test('nor to somebody of the unit that another authority judges, in whatever other post', async () => {
    const appoint = { step: 'review', personId: id('stc-drafter') };
    expect(await preview('ubnd-administrator', 'appoint', appoint)).toMatchObject({ refusal: null });
    const held = {
      personId: id('stc-drafter'),
      unitId: unitId('PMX'),
      role: 'specialist',
      validFrom: '2026-01-01',
    };
    await engine.db.insert(positions).values(held);
    expect(await preview('ubnd-administrator', 'appoint', appoint)).toMatchObject({
      refusal: { because: 'own_submission', pointer: '/personId' },
    });
    expect(await repair('ubnd-administrator', 'appoint', appoint)).toMatchObject({
      because: 'own_submission',
    });
  });

  test('reassigns, extends, and lets somebody act who then decides', async () => {
    const give = { step: 'review', assigneeId: id('snv-deputy-director-2') };
    await repair('ubnd-administrator', 'reassign', give);
    await mailsTo('snv-deputy-director-2', 'Phân công lại');
    const { version } = await repair('ubnd-administrator', 'appoint', {
      step: 'review',
      personId: id('ubnd-office-chief'),
    });
    await shown(version);
    await mailsTo('ubnd-office-chief', 'xử lý thay');
    const due = new Date(Date.now() + 40 * 86_400_000).toISOString();
    const extended = await repair('ubnd-administrator', 'extend', { step: 'review', due });
    await shown(extended.version);
    expect(await repair('ubnd-administrator', 'extend', { step: 'review', due })).toMatchObject({
      because: 'due_not_later',
    });
    const seen = (await view()).version;
    expect(
      await call('ubnd-office-chief', 'POST', `/submissions/${plan}/decide?wait=true`, {
        seen,
        step: 'review',
        verdict: 'approve',
      }),
    ).toMatchObject({ submissionId: plan });
  });

  test('skips an opinion that does not come', async () => {
    const { version } = await repair('ubnd-administrator', 'skip', { step: 'finance-opinion' });
    await shown(version);
    expect((await timeline()).at(-1)).toMatchObject({ type: 'step-closed', data: { outcome: 'skipped' } });
  });
});

describe('a decision on paper', () => {
  const paper = {
    step: 'science-opinion',
    signerId: id('skhcn-director'),
    verdict: 'concur',
    number: '31/SKHCN',
  };
  let written: object;
  beforeAll(async () => {
    const { version: seen } = await view();
    const date = new Date().toISOString().slice(0, 10);
    written = { ...paper, seen, date, attachmentId: await scan() };
  });

  test('is recorded with the signer of its day, never by whoever signed', async () => {
    const record = (rest: object) => repair('ubnd-administrator', 'record-paper', { ...written, ...rest });
    expect(await record({ signerId: id('stc-director') })).toMatchObject({ because: 'signer_missing' });
    expect(await record({ date: '2019-01-01' })).toMatchObject({ because: 'signer_missing' });
    expect(await record({ attachmentId: demoPlanId('SYT') })).toMatchObject({
      errors: [{ pointer: '/attachmentId' }],
    });
    expect(await repair('snv-director', 'record-paper', written)).toMatchObject({ status: 403 });
  });

  test('waits for a second person, who is told; the signer is told too', async () => {
    const { version } = await repair('ubnd-administrator', 'record-paper', written);
    await shown(version);
    await mailsTo('ubnd-administrator-2', 'chờ xác nhận');
    await mailsTo('skhcn-director', 'chờ xác nhận');
    expect(
      engine.catcher
        .messages()
        .filter(
          ({ to, subject }) => to.join().startsWith('ubnd-administrator@') && subject.includes('xác nhận'),
        ),
    ).toEqual([]);
    const confirm = { step: 'science-opinion', seen: version, agrees: true };
    expect(await repair('ubnd-administrator', 'confirm-paper', confirm)).toMatchObject({
      because: 'second_person',
    });
    expect(await repair('skhcn-director', 'confirm-paper', confirm)).toMatchObject({
      because: 'second_person',
    });
    expect(await repair('pmx-unit-head', 'confirm-paper', confirm)).toMatchObject({ status: 403 });
    expect(await repair('snv-director', 'confirm-paper', confirm)).toMatchObject({
      because: 'not_your_step',
    });
    expect(await repair('ubnd-administrator-2', 'confirm-paper', { ...confirm, seen: 3 })).toMatchObject({
      because: 'stale',
    });
  });

  test('takes effect as the signer’s own when a colleague of theirs confirms it', async () => {
    const { version: seen } = await view();
    const done = await repair('skhcn-deputy-director', 'confirm-paper', {
      step: 'science-opinion',
      seen,
      agrees: true,
    });
    await shown(done.version);
    expect(await timeline()).toContainEqual(
      expect.objectContaining({
        type: 'decided',
        data: expect.objectContaining({
          paper: expect.objectContaining({
            signer: 'Nguyễn Hải Đăng',
            recordedBy: 'Nguyễn Khắc Việt',
            number: '31/SKHCN',
          }),
        }),
      }),
    );
    expect(await view()).toMatchObject({ stage: 'approval' });
  });
});

describe('afterwards', () => {
  test('a plan is sent back to its unit, which is told why', async () => {
    const { version } = await repair('ubnd-administrator', 'send-back', {});
    await shown(version);
    expect(await view()).toMatchObject({ state: 'returned', round: 2 });
    await mailsTo('pmx-drafter', 'eturned');
    const [mail] = await mailsTo('pmx-unit-head', 'trả lại');
    expect(mail?.text).toContain(reason);
    expect(await repair('ubnd-administrator', 'urge', { step: 'author' })).toMatchObject({
      submissionId: plan,
    });
  });

  test('several are repaired at once, with a result for each, and once each', async () => {
    const missing = '019b76da-a800-7000-8000-000000000000';
    const body = { submissionIds: [other, plan, missing], repair: { step: 'review', reason } };
    const first = await call('ubnd-administrator', 'POST', '/repairs/urge', body, 'many');
    expect(first).toMatchObject({
      results: [
        { submissionId: other, done: { submissionId: other }, problem: null },
        { submissionId: plan, done: null, problem: { code: 'refused' } },
        { submissionId: missing, done: null, problem: { code: 'not_found' } },
      ],
    });
    expect(await call('ubnd-administrator', 'POST', '/repairs/urge', body, 'many')).toEqual(first);
    const many = { ...body, submissionIds: Array.from({ length: 101 }, () => missing) };
    expect(await call('ubnd-administrator', 'POST', '/repairs/urge', many)).toMatchObject({ status: 400 });
  });

  test('refused mails are sent again once the address was mended, and the record of changes says so', async () => {
    const mine = eq(outbox.submissionId, plan);
    const [sent] = await eventually(
      () => engine.db.select().from(outbox).where(mine),
      (rows) => rows.every(({ state }) => state === 'sent'),
    );
    if (sent === undefined) throw new Error('no mail');
    await engine.db.update(outbox).set({ state: 'refused', lastError: '550' }).where(eq(outbox.id, sent.id));
    const path = `/submissions/${plan}/repairs/retry`;
    expect(await call('ubnd-administrator', 'GET', path)).toEqual({ mails: 1, isSubmitting: false });
    expect(await call('ubnd-administrator', 'POST', path, { reason })).toEqual({ mails: 1, submit: null });
    await eventually(
      () => engine.db.select({ state: outbox.state }).from(outbox).where(eq(outbox.id, sent.id)),
      ([row]) => row?.state === 'sent',
    );
    const recorded = await engine.db
      .select()
      .from(changes)
      .where(eq(changes.subject, `submission:${plan}`));
    expect(recorded).toMatchObject([
      { action: 'submission.retry', actorId: id('ubnd-administrator'), data: { mails: 1 } },
    ]);
    expect(JSON.stringify(recorded)).not.toContain(reason);
  });

  test('nobody who has left is written to again', async () => {
    const drafter = eq(people.id, id('pmx-drafter'));
    await engine.db.update(people).set({ active: false }).where(drafter);
    await engine.db
      .update(outbox)
      .set({ state: 'refused' })
      .where(inArray(outbox.recipientId, [id('pmx-drafter')]));
    expect(await call('ubnd-administrator', 'GET', `/submissions/${plan}/repairs/retry`)).toMatchObject({
      mails: 0,
    });
  });
});
