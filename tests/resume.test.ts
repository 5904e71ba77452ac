import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { healthOf } from '../commands/workflow-health.ts';
import { changes } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { person } from '../demo/demo-people.ts';
import { approvalWorkflowId } from '../workflows/approval/messages.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';
import { forgetful, startPlantedWorker } from './support/planted-worker.ts';

let engine: TestEngine;
beforeEach(async () => {
  engine = await startEngine();
}, 60_000);
afterEach(() => engine.stop());

const plan = demoPlanId('PMX');
const path = `/api/submissions/${plan}`;
const reason = 'Quy trình báo lỗi.';

async function call(as: Parameters<TestEngine['request']>[0], method: string, rest: string, body?: object) {
  const response = await engine.request(as, method, `${path}${rest}`, body);
  const told: Readonly<Record<string, unknown>> = Object(await response.json());
  return response.ok ? told : { ...told, status: response.status };
}
const asAdministrator = (method: string, rest: string, body?: object) =>
  call('ubnd-administrator', method, rest, body);
const resume = () => asAdministrator('POST', '/repairs/resume', { reason });
const submit = async (): Promise<void> => {
  const { version: draftVersion } = await call('pmx-unit-head', 'GET', '/draft');
  await call('pmx-unit-head', 'POST', '/submit?wait=true', { draftVersion });
};
const handle = () => engine.client.workflow.getHandle(approvalWorkflowId(plan));
const failing = () =>
  eventually(
    () => healthOf(engine.client, plan),
    ({ is }) => is === 'failing',
    60_000,
  );
/** Anything that asks the workflow for a turn: it cannot be replayed, so this is not answered. */
const ask = () => handle().signal('renew');
const recorded = () =>
  engine.db
    .select({ action: changes.action, actorId: changes.actorId, data: changes.data })
    .from(changes)
    .where(eq(changes.subject, `submission:${plan}`));

test('a workflow whose turns fail begins anew from the record, and goes on where it was', async () => {
  await submit();
  expect(await asAdministrator('GET', '/repairs/resume')).toEqual({ resumption: 'none' });
  await engine.stopWorker();
  const planted = await startPlantedWorker(engine, forgetful);
  try {
    await ask();
    await failing();
    const { runId: before } = await handle().describe();
    expect(await asAdministrator('GET', '/repairs/resume')).toEqual({ resumption: 'restart' });
    expect(await resume()).toEqual({ resumption: 'restart' });

    const { runId: after } = await handle().describe();
    expect(after).not.toBe(before);
    const claimed = await call('snv-specialist-1', 'POST', '/claim?wait=true', { step: 'review' });
    expect(claimed).toMatchObject({ submissionId: plan });
    const { version } = await asAdministrator('GET', '');
    expect(version).toBe(claimed.version);
    expect(await recorded()).toMatchObject([
      {
        action: 'submission.resume',
        actorId: person('ubnd-administrator').id,
        data: { resumption: 'restart' },
      },
    ]);
  } finally {
    await planted.stop();
  }
}, 180_000);

test('a workflow that has answered what the record does not have is left alone, until the record has it', async () => {
  await submit();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const lock = engine.db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from submissions where id = ${plan} for update`);
    await held;
  });
  const claimed = await call('snv-specialist-1', 'POST', '/claim', { step: 'review' });
  expect(claimed).toMatchObject({ submissionId: plan });
  const stopping = engine.stopWorker();
  const planted = await startPlantedWorker(engine, forgetful);
  try {
    await ask();
    await failing();
    expect(await resume()).toMatchObject({ because: 'record_behind', status: 409 });
    expect(await recorded()).toEqual([]);

    release();
    await Promise.all([lock, stopping]);
    await eventually(
      () => asAdministrator('GET', ''),
      ({ version }) => version === claimed.version,
      60_000,
    );
    await eventually(
      () => asAdministrator('GET', '/repairs/resume'),
      ({ resumption }) => resumption === 'restart',
      60_000,
    );
    expect(await resume()).toEqual({ resumption: 'restart' });
    const released = await call('snv-specialist-1', 'POST', '/release?wait=true', { step: 'review' });
    expect(released.version).toBe(Number(claimed.version) + 1);
  } finally {
    release();
    await planted.stop();
  }
}, 240_000);

test('where what it waits for fails, that is tried at once when the cause is mended', async () => {
  await submit();
  const owner = postgres(engine.ownerUrl, { max: 1 });
  const role = new URL(engine.appUrl).username;
  try {
    await owner.unsafe(`revoke insert on events from ${role}`);
    const claimed = await call('snv-specialist-1', 'POST', '/claim', { step: 'review' });
    await failing();
    await owner.unsafe(`grant insert on events to ${role}`);
    expect(await resume()).toEqual({ resumption: 'retry' });
    await eventually(
      () => asAdministrator('GET', ''),
      ({ version }) => version === claimed.version,
      5_000,
    );
    expect(await asAdministrator('GET', '/repairs/resume')).toEqual({ resumption: 'none' });
  } finally {
    await owner.end();
  }
}, 120_000);

test('a workflow that was ended from outside is revived from the record', async () => {
  await submit();
  await handle().terminate('by hand');
  expect(await asAdministrator('GET', '/repairs/resume')).toEqual({ resumption: 'revive' });
  expect(await resume()).toEqual({ resumption: 'revive' });
  expect(await call('snv-specialist-1', 'POST', '/claim', { step: 'review' })).toMatchObject({
    submissionId: plan,
  });
}, 60_000);

test('resuming is an administrator’s, and not for what has ended', async () => {
  await submit();
  for (const nobody of ['pmx-unit-head', 'snv-director', 'ubnd-auditor'] as const)
    expect(await call(nobody, 'POST', '/repairs/resume', { reason }), nobody).toMatchObject({ status: 403 });
  await asAdministrator('POST', '/cancel?wait=true', { reason });
  expect(await resume()).toMatchObject({ because: 'closed' });
}, 60_000);
