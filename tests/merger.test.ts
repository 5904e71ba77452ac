import { randomUUID } from 'node:crypto';
import { and, eq, isNull, like, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changes, obligations, positions, submissions, tasks, units } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { type DemoUnitCode, unitId } from '../demo/demo-units.ts';
import { demoCampaign } from '../demo/planning-2027.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';

let engine: TestEngine;
let draft = '';
let successorId = '';
const [ward, health] = [demoPlanId('PMX'), demoPlanId('SYT')];
const key = randomUUID();

const json = async (response: Response) => Object(await response.json());
const get = async (as: DemoPersonKey, path: string) => json(await engine.request(as, 'GET', path));
const administer = (path: string, body: object, requestKey: string = randomUUID()) =>
  engine.request('ubnd-administrator', 'POST', `/api${path}`, body, { 'Idempotency-Key': requestKey });
const act = (as: DemoPersonKey, id: string, verb: string, body: object) =>
  engine.request(as, 'POST', `/api/submissions/${id}/${verb}?wait=true`, body);
const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** A ward and a department with a plan under review each become one. */
const merger = () => ({
  predecessorIds: [unitId('PMX'), unitId('SYT')],
  successor: {
    ...{ code: 'PMX-MOI', name: 'UBND phường Minh Xuân (mới)', level: 'commune' },
    parentId: unitId('UBND'),
  },
  on: today(),
  reason: 'Nghị quyết sắp xếp đơn vị hành chính.',
});

async function send(as: DemoPersonKey, id: string): Promise<void> {
  const { version } = await get(as, `/api/submissions/${id}/draft`);
  expect((await act(as, id, 'submit', { draftVersion: version })).status).toBe(200);
}

type Told = {
  readonly submissionId: string;
  readonly version: number | null;
  readonly problem: { readonly code: string } | null;
};

/** As while a submit is under way: the draft is frozen until it arrived or was refused. */
const beSending = (id: string, isSending: boolean) =>
  engine.db
    .update(submissions)
    .set({ submitting: isSending ? sql`'{}'::jsonb` : null })
    .where(eq(submissions.id, id));

const waitingTasks = (id: string) => engine.db.select().from(tasks).where(eq(tasks.submissionId, id));

async function reroutings(id: string): Promise<number> {
  const { items } = await get('ubnd-auditor', `/api/submissions/${id}/timeline`);
  return items.filter(({ type }: { type: string }) => type === 'rerouted').length;
}

beforeAll(async () => {
  engine = await startEngine();
  const { id: campaignId, dueAt } = demoCampaign;
  const owe = (id: string) => ({ campaignId, unitId: id, bearerId: id, dueAt });
  await engine.db.insert(obligations).values([unitId('PMX'), unitId('SYT')].map(owe));
  await send('pmx-unit-head', ward);
  await send('syt-unit-head', health);
  const opened = await engine.request('pmx-drafter', 'POST', '/api/submissions', {
    ...{ unitId: unitId('PMX'), kind: 'equipment', year: 2027, title: 'Thiết bị' },
  });
  const below = { code: 'TYT-MX', name: 'Trạm y tế', level: 'commune', parentId: unitId('PMX') };
  expect((await administer('/units', { ...below, from: '2026-01-01' })).status).toBe(200);
  draft = (await json(opened)).submissionId;
  const assignment = { step: 'review', assigneeId: person('snv-specialist-1').id, work: 'propose' };
  expect((await act('snv-department-head', health, 'assign', assignment)).status).toBe(200);
}, 90_000);
afterAll(() => engine.stop());

test('a merger is shown before it is done, with everything that follows', async () => {
  const preview = await json(await administer('/mergers/preview', merger()));
  expect(preview).toMatchObject({
    drafts: [{ id: draft, kind: 'equipment' }],
    handled: 0,
    obligations: 2,
    owned: { pool: 0, norm: 0, campaign: 0 },
    warnings: ['two_for_one_year', 'several_heads'],
  });
  expect(preview.submissions.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    [ward, health].toSorted(),
  );
  expect(preview.positions.map((held: { person: string }) => held.person)).toContain(
    person('pmx-drafter').name,
  );
  const [unit] = await engine.db
    .select()
    .from(units)
    .where(eq(units.id, unitId('PMX')));
  expect(unit?.validTo).toBeNull();
});

test('cut off half way, the organisation is whole and what did not move is told', async () => {
  await engine.stopWorker();
  await beSending(draft, true);
  const merged = await json(await administer('/mergers', merger(), key));
  successorId = merged.successorId;
  const told = merged.submissions.map(({ submissionId, version, problem }: Told) => [
    ...[submissionId, version, problem?.code],
  ]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      [ward, null, 'outcome_unknown'],
      [health, null, 'outcome_unknown'],
      [draft, null, 'refused'],
    ]),
  );
  const held = await engine.db
    .select()
    .from(positions)
    .where(and(eq(positions.personId, person('pmx-unit-head').id), isNull(positions.validTo)));
  expect(held.map(({ unitId: unit, role }) => ({ unit, role }))).toEqual([
    { unit: successorId, role: 'unit-head' },
  ]);
  expect(await engine.db.$count(obligations, eq(obligations.bearerId, successorId))).toBe(2);
}, 30_000);

test('the same merger again, under its key or another, moves what was missed, and nothing twice', async () => {
  await beSending(draft, false);
  await engine.startWorker();
  const moved = await json(await administer('/mergers', merger(), key));
  expect(moved.submissions.map(({ problem }: { problem: unknown }) => problem)).toEqual([null, null]);
  for (const id of [ward, health])
    await eventually(
      () => get('ubnd-auditor', `/api/submissions/${id}`),
      ({ unit }) => unit.id === successorId,
    );
  const again = await json(await administer('/mergers', merger()));
  expect(again.successorId).toBe(successorId);
  expect(await engine.db.$count(units, eq(units.code, 'PMX-MOI'))).toBe(1);
  expect([await reroutings(ward), await reroutings(health)]).toEqual([1, 1]);
}, 30_000);

test('what was assigned stays with whom it was given, where they still hold the work', async () => {
  expect(await waitingTasks(health)).toMatchObject([
    { step: 'review', assigneeId: person('snv-specialist-1').id, unitId: unitId('SNV') },
  ]);
});

test('history stays under the old names, and units know whom they came from', async () => {
  const { items } = await get('ubnd-auditor', `/api/submissions/${ward}/timeline`);
  expect(items.find(({ type }: { type: string }) => type === 'submitted').unit).toBe('UBND phường Minh Xuân');
  const codesOn = async (day: string) =>
    (await get('xst-drafter', `/api/units?day=${day}`)).items.map(({ code }: { code: string }) => code);
  expect(await codesOn('2026-01-01')).toContain('PMX');
  expect(await codesOn(today())).not.toContain('PMX');
  const above = async (day: string) =>
    (await get('xst-drafter', `/api/units?day=${day}`)).items.find(
      ({ code }: { code: string }) => code === 'TYT-MX',
    ).parentId;
  expect([await above('2026-02-01'), await above(today())]).toEqual([unitId('PMX'), successorId]);
  const { predecessors } = await get('xst-drafter', `/api/units/${successorId}`);
  expect(predecessors.map(({ code }: { code: string }) => code)).toEqual(['PMX', 'SYT']);
  const { successors } = await get('xst-drafter', `/api/units/${unitId('SYT')}`);
  expect(successors).toMatchObject([{ code: 'PMX-MOI', since: today() }]);
});

test('every position that ended and began by it is in the record of changes', async () => {
  const rows = await engine.db.select().from(changes).where(like(changes.subject, 'position:%'));
  const of = (action: string) => rows.filter((row) => row.action === action).length;
  expect(of('position.begun')).toBe(await engine.db.$count(positions, eq(positions.unitId, successorId)));
  expect(of('position.ended')).toBe(of('position.begun'));
});

test('people of the successor open and change the draft of a predecessor', async () => {
  const { content, version } = await get('syt-drafter', `/api/submissions/${draft}/draft`);
  const changed = await engine.request(
    'syt-drafter',
    'PUT',
    `/api/submissions/${draft}/draft`,
    { ...content, title: 'Thiết bị của phường mới' },
    { 'If-Match': `"${version}"` },
  );
  expect(changed.status).toBe(200);
});

test('people of the successor withdraw, and nobody of it judges, what was a predecessor’s', async () => {
  await engine.db.insert(positions).values({
    personId: person('syt-drafter').id,
    unitId: unitId('SNV'),
    role: 'deputy-director',
    validFrom: '2026-01-01',
  });
  const verdict = { step: 'review', verdict: 'approve', seen: 1_000_000 };
  expect(await json(await act('syt-drafter', ward, 'decide', verdict))).toMatchObject({
    status: 403,
    because: 'own_submission',
  });
  expect((await act('syt-unit-head', ward, 'withdraw', { reason: 'Lập lại.' })).status).toBe(200);
});

test('steps that a merged department handles go along with its people', async () => {
  const department = {
    ...merger(),
    predecessorIds: [unitId('SNV')],
    successor: { unitId: unitId('SKHCN') },
  };
  expect((await json(await administer('/mergers/preview', department))).handled).toBe(1);
  const merged = await json(await administer('/mergers', department));
  expect(merged.submissions).toEqual([{ submissionId: health, version: expect.any(Number), problem: null }]);
  const rows = await eventually(
    () => waitingTasks(health),
    ([task]) => task?.unitId === unitId('SKHCN'),
  );
  expect(rows).toMatchObject([{ step: 'review', assigneeId: person('snv-specialist-1').id }]);
  const proposal = { step: 'review', verdict: 'approve', seen: 1_000_000 };
  expect((await act('snv-specialist-1', health, 'propose', proposal)).status).toBe(200);
});

test('a merger is refused with everything that stands against it', async () => {
  const faulty = {
    ...merger(),
    predecessorIds: [unitId('XST'), unitId('UBND')],
    successor: { ...merger().successor, code: 'STC' satisfies DemoUnitCode, parentId: unitId('XST') },
    on: '2099-01-01',
  };
  const { errors } = await json(await administer('/mergers', faulty));
  expect(errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/on',
    '/predecessorIds',
    '/successor/code',
    '/successor/parentId',
  ]);
});

test('a unit is not merged into one below it', async () => {
  const [below] = await engine.db.select().from(units).where(eq(units.code, 'TYT-MX'));
  const into = { ...merger(), predecessorIds: [successorId], successor: { unitId: below?.id } };
  const { errors } = await json(await administer('/mergers', into));
  expect(errors).toContainEqual(expect.objectContaining({ pointer: '/successor/unitId' }));
});
