import { eq, lt } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRetention, retainDaily } from '../activities/retention.ts';
import { verifyingKey } from '../db/audit-key.ts';
import { answers, outbox, people, positions, remarks, settings, submissions } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { person } from '../demo/demo-people.ts';
import { verifyAudit } from '../scripts/audit/verify-audit.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
const plan = demoPlanId('PMX');
const reason = 'Phường lập lại kế hoạch theo địa giới mới.';

beforeAll(async () => {
  engine = await startEngine();
  const draft = await engine.request('pmx-unit-head', 'GET', `/api/submissions/${plan}/draft`);
  const { version: draftVersion } = Object(await draft.json());
  await act('submit', { draftVersion });
  await act('withdraw', { reason });
}, 60_000);
afterAll(() => engine.stop());

async function act(verb: string, body: object): Promise<void> {
  const sent = await engine.request(
    'pmx-unit-head',
    'POST',
    `/api/submissions/${plan}/${verb}?wait=true`,
    body,
  );
  expect(sent.status, verb).toBe(200);
}

async function expectIntact(): Promise<void> {
  const sql = postgres(engine.ownerUrl, { max: 1, onnotice: () => undefined });
  const report = await verifyAudit(sql, verifyingKey(engine.secret));
  await sql.end();
  expect(report.violations).toEqual([]);
  expect(report.events).toBeGreaterThan(3);
}

const yearsAgo = (years: number): Date => new Date(Date.now() - years * 366 * 86_400_000);
const set = (body: object) => engine.request('ubnd-administrator', 'POST', '/api/settings/retention', body);
const texts = async (): Promise<readonly string[]> =>
  (await engine.db.select().from(remarks)).map(({ text }) => text);

describe('retention', () => {
  test('keeps everything that is young, and texts for ever unless told otherwise', async () => {
    await engine.db
      .update(submissions)
      .set({ updatedAt: yearsAgo(30) })
      .where(eq(submissions.id, plan));
    expect(await applyRetention(engine.db)).toEqual({ mails: 0, answers: 0, texts: 0 });
    expect(await texts()).toContain(reason);
  });

  test('forgets mails that are done with and answers to requests, after the days that an administrator set', async () => {
    expect((await set({ mailDays: 100, answerDays: 30, textYears: null })).status).toBe(200);
    await engine.db.insert(answers).values({ keyId: 'old', body: '', createdAt: yearsAgo(1) });
    const [mail] = await engine.db.select().from(outbox).limit(1);
    await engine.db
      .update(outbox)
      .set({ state: 'sent', createdAt: yearsAgo(1) })
      .where(eq(outbox.id, mail?.id ?? ''));
    expect(await applyRetention(engine.db)).toMatchObject({ mails: 1, answers: 1 });
  });

  test('erases the texts of what ended long ago, and the record still proves itself', async () => {
    await set({ mailDays: 100, answerDays: 30, textYears: 2 });
    await engine.db
      .update(submissions)
      .set({ updatedAt: yearsAgo(1) })
      .where(eq(submissions.id, plan));
    expect((await applyRetention(engine.db)).texts).toBe(0);
    await engine.db
      .update(submissions)
      .set({ updatedAt: yearsAgo(3) })
      .where(eq(submissions.id, plan));
    expect((await applyRetention(engine.db)).texts).toBeGreaterThan(0);
    expect(await texts()).not.toContain(reason);
    const timeline = await engine.request('ubnd-auditor', 'GET', `/api/submissions/${plan}/timeline`);
    expect(timeline.status).toBe(200);
    expect(await timeline.text()).not.toContain(reason);
    await expectIntact();
  });

  test('comes round once a day', async () => {
    const old = () =>
      engine.db.insert(answers).values({ keyId: crypto.randomUUID(), body: '', createdAt: yearsAgo(1) });
    const left = () => engine.db.$count(answers, lt(answers.createdAt, yearsAgo(0.5)));
    await old();
    await retainDaily(engine);
    expect(await left()).toBe(0);
    await old();
    await retainDaily(engine);
    expect(await left()).toBe(1);
    await engine.db
      .update(settings)
      .set({ updatedAt: yearsAgo(1) })
      .where(eq(settings.name, 'retention.last-run'));
    await retainDaily(engine);
    expect(await left()).toBe(0);
  });

  test('is refused with every place that is out of range', async () => {
    const refused = await set({ mailDays: 1, answerDays: 1, textYears: 1 });
    const { errors } = Object(await refused.json());
    expect(errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/mailDays',
      '/answerDays',
      '/textYears',
    ]);
  });
});

describe('anonymising', () => {
  const { id, name, email } = person('pmx-unit-head');
  const anonymise = () => engine.request('ubnd-administrator', 'POST', `/api/people/${id}/anonymise`);

  test('is refused while somebody is active or holds a position', async () => {
    expect((await anonymise()).status).toBe(400);
    await engine.db.update(people).set({ active: false }).where(eq(people.id, id));
    expect((await anonymise()).status).toBe(400);
  });

  test('takes name and address from every page and answer, and breaks no chain', async () => {
    await engine.db.update(positions).set({ validTo: '2026-01-01' }).where(eq(positions.personId, id));
    expect((await anonymise()).status).toBe(200);
    const timeline = await engine.request('ubnd-auditor', 'GET', `/api/submissions/${plan}/timeline`);
    const told = await timeline.text();
    expect(told).toContain('Người đã rời cơ quan');
    expect(told).not.toContain(name);
    expect(JSON.stringify(await engine.db.select().from(people))).not.toContain(email);
    await expectIntact();
  });
});
