import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaigns, obligations, outbox } from '../../db/schema/index.ts';
import { demoPlanId } from '../../demo/demo-drafts.ts';
import { unitId } from '../../demo/demo-units.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { campaignWorkflowId } from '../../workflows/campaign/messages.ts';
import { type CampaignOffice, openCampaignOffice } from './campaign.fixture.ts';
import { ensureCampaigns } from './ensure-campaigns.ts';

let office: CampaignOffice;
beforeAll(async () => {
  office = await openCampaignOffice();
  await office.startWorker();
}, 60_000);
afterAll(() => office.stop());

const year = new Date().getUTCFullYear() + 2;
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const inDays = (days: number): string => inSeconds(days * 86_400);
const pmxOnly = { owingUnitIds: [unitId('PMX')] };
const quick = { before: [], after: [{ seconds: 1 }], superiorsAfter: null };
const kindsTold = async (id: string) =>
  (await office.db.select().from(outbox))
    .filter(({ notice }) => Object(notice).campaignId === id)
    .map(({ kind, recipientId }) => `${kind} ${recipientId}`);
const needs = () => ({ db: office.db, client: office.client, taskQueue: 'approval', log: office.log });
const rowOf = async (id: string) => (await office.db.select().from(campaigns).where(eq(campaigns.id, id)))[0];

test('a campaign asks when it opens and reminds after the date, each once, although its worker was away meanwhile', async () => {
  const dates = { opensAt: inSeconds(-5), dueAt: inSeconds(4), closesAt: inDays(60) };
  const id = await office.open(year, { ...pmxOnly, ...dates, reminders: quick });
  await eventually(
    () => kindsTold(id),
    (told) => told.length === 2,
  );
  await office.stopWorker();
  await eventually(
    () => Date.now(),
    (now) => now > Date.parse(dates.dueAt) + 1_500,
  );
  await office.startWorker();
  const told = await eventually(
    () => kindsTold(id),
    (seen) => seen.length >= 4,
  );
  expect(new Set(told).size).toBe(4);
  expect(told.filter((line) => line.startsWith('plan-reminder')).length).toBe(2);
}, 60_000);

test('a date that is changed while it sleeps is heard at once', async () => {
  const dates = { opensAt: inSeconds(-5), dueAt: inDays(40), closesAt: inDays(60) };
  const id = await office.open(year, { kind: 'scholarship', ...pmxOnly, ...dates, reminders: quick });
  await eventually(
    () => kindsTold(id),
    (told) => told.length === 2,
  );
  await office.post(`/${id}/change`, { dueAt: inSeconds(1) });
  const told = await eventually(
    () => kindsTold(id),
    (seen) => seen.some((line) => line.startsWith('plan-reminder')),
  );
  expect(told.filter((line) => line.startsWith('plan-asked')).length).toBe(2);
}, 60_000);

test('a lost workflow, and a change that it never heard of, are found by the supervisor; a campaign that is well is left alone', async () => {
  const dates = { opensAt: inSeconds(-5), dueAt: inDays(40), closesAt: inDays(60) };
  const id = await office.open(year, { kind: 'equipment', ...pmxOnly, ...dates });
  await eventually(
    () => rowOf(id),
    (row) => row?.heardVersion === row?.version,
  );
  await ensureCampaigns(needs());
  await eventually(
    () => ensureCampaigns(needs()),
    ({ woken }) => woken === 0,
  );
  await office.client.workflow.getHandle(campaignWorkflowId(id)).terminate('lost');
  expect(await ensureCampaigns(needs())).toEqual({ woken: 1 });
  await office.db.update(campaigns).set({ version: 7 }).where(eq(campaigns.id, id));
  expect(await ensureCampaigns(needs())).toEqual({ woken: 1 });
  await eventually(
    () => rowOf(id),
    (row) => row?.heardVersion === 7,
  );
}, 60_000);

test('a submission that is sent meets what its unit owes; withdrawn, it is owed again', async () => {
  const campaign = (await office.db.select().from(campaigns).where(eq(campaigns.year, 2027)))[0];
  if (campaign === undefined) throw new Error('the demo has no campaign');
  const bearer = unitId('PMX');
  await office.db
    .insert(obligations)
    .values({ campaignId: campaign.id, unitId: bearer, bearerId: bearer, dueAt: campaign.dueAt });
  const mine = async () => {
    const response = await office.request('pmx-unit-head', 'GET', '/api/obligations');
    const { items } = Object(await response.json());
    return items.find((one: { campaignId: string }) => one.campaignId === campaign.id);
  };
  const plan = `/api/submissions/${demoPlanId('PMX')}`;
  expect(await mine()).toMatchObject({ state: 'in-draft', submissionId: demoPlanId('PMX'), sentAt: null });
  const draft = Object(await (await office.request('pmx-unit-head', 'GET', `${plan}/draft`)).json());
  await office.request('pmx-unit-head', 'POST', `${plan}/submit?wait=true`, { draftVersion: draft.version });
  await eventually(mine, ({ state, sentAt }) => state === 'in-review' && sentAt !== null);
  await office.request('pmx-unit-head', 'POST', `${plan}/withdraw?wait=true`, { reason: 'Lập lại.' });
  await eventually(mine, ({ state, submissionId }) => state === 'not-begun' && submissionId === null);
}, 60_000);

test('what is queued leaves as a mail that names the unit and the year, and leads to the unit’s submissions', async () => {
  const asked = await eventually(
    () => office.catcher.messages().find(({ subject }) => subject.includes(`năm ${year}`)),
    (mail) => mail !== undefined,
  );
  expect(asked?.text).toContain('UBND phường Minh Xuân');
  expect(asked?.text).toContain('http://localhost:3000/submissions');
}, 60_000);
