import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sendCommand } from '../commands/approval.ts';
import { delegations, positions } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { type DemoPersonKey, person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import type { CommandBodies } from '../domain/approval/command.ts';
import { vietnameseDay } from '../services/definitions/vietnamese-day.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
const plan = demoPlanId('PMX');
const api = (path: string) => `/api/submissions/${plan}/${path}`;
const [author, head, judge, other] = [
  'pmx-drafter',
  'pmx-unit-head',
  'snv-deputy-director-1',
  'snv-deputy-director-2',
] as const;

beforeAll(async () => {
  engine = await startEngine();
  const { version } = await json(await engine.request(head, 'GET', api('draft')));
  // Written in by the drafter's own hand, so that there is an author beside whoever sends it.
  const { content } = await json(await engine.request(author, 'GET', api('draft')));
  const written = await engine.request(author, 'PUT', api('draft'), Object(content), {
    'If-Match': `"${version}"`,
  });
  expect(written.status, await written.clone().text()).toBe(200);
  const sent = await engine.request(head, 'POST', api('submit?wait=true'), {
    draftVersion: Number(version) + 1,
  });
  expect(sent.status, await sent.clone().text()).toBe(200);
}, 60_000);
afterAll(() => engine.stop());

afterEach(async () => {
  await engine.db.update(delegations).set({ revokedAt: new Date(0) });
  await engine.db.delete(positions).where(eq(positions.validFrom, borrowedSince));
  await engine.db.update(positions).set({ validTo: null }).where(eq(positions.validTo, borrowedSince));
});

const borrowedSince = '2026-01-09';
const today = vietnameseDay(new Date());

const json = async (response: Response): Promise<Readonly<Record<string, unknown>>> =>
  Object(await response.json());

/** The version of now, so that nothing is refused for being old. */
async function approvedBy(who: DemoPersonKey): Promise<string> {
  const { version } = await json(await engine.request('ubnd-auditor', 'GET', `/api/submissions/${plan}`));
  const judgement = { step: 'review', verdict: 'approve', seen: version };
  const answer = await json(await engine.request(who, 'POST', api('decide?wait=true'), judgement));
  return typeof answer.because === 'string' ? answer.because : String(answer.status ?? 'taken');
}

async function delegated(from: DemoPersonKey, to: DemoPersonKey): Promise<void> {
  const body = { delegateId: person(to).id, from: today, until: today };
  const made = await engine.request(from, 'POST', '/api/delegations', body);
  expect(made.status, await made.clone().text()).toBe(201);
}

/** Whoever wrote it has left the unit since, so that only the record still says that it is theirs. */
async function moved(who: DemoPersonKey, role: string): Promise<void> {
  await engine.db
    .update(positions)
    .set({ validTo: borrowedSince })
    .where(and(eq(positions.personId, person(who).id), eq(positions.unitId, unitId('PMX'))));
  await holds(who, 'SNV', role);
}

const holds = (who: DemoPersonKey, unit: 'SNV' | 'PMX', role: string) =>
  engine.db
    .insert(positions)
    .values({ personId: person(who).id, unitId: unitId(unit), role, validFrom: borrowedSince });

type Way = readonly [way: string, who: DemoPersonKey, prepare: () => Promise<unknown>, because: string];

const ways: readonly Way[] = [
  ['the author simply tries', author, async () => null, 'not_your_step'],
  ['the author is also a judge', author, () => holds(author, 'SNV', 'deputy-director'), 'own_submission'],
  ['the sender is also a judge', head, () => holds(head, 'SNV', 'deputy-director'), 'own_submission'],
  ['a judge delegates to the author', author, () => delegated(judge, author), 'own_submission'],
  ['a judge delegates to the sender', head, () => delegated(judge, head), 'own_submission'],
  ['the author delegates to a judge', judge, () => delegated(author, judge), 'own_submission'],
  ['the sender delegates to a judge', judge, () => delegated(head, judge), 'own_submission'],
  [
    'a judge delegates, through somebody, to the author',
    author,
    async () => [await delegated(judge, 'skhcn-director'), await delegated('skhcn-director', author)],
    'own_submission',
  ],
  [
    'the author delegates, through somebody, to a judge',
    judge,
    async () => [await delegated(author, 'skhcn-director'), await delegated('skhcn-director', judge)],
    'own_submission',
  ],
  [
    'the author holds the role and delegates it to somebody who may read it',
    'snv-department-head',
    async () => [
      await holds(author, 'SNV', 'deputy-director'),
      await delegated(author, 'snv-department-head'),
    ],
    'own_submission',
  ],
  [
    'a judge who also holds a post in the submitting unit delegates to another',
    'snv-department-head',
    async () => [await holds(judge, 'PMX', 'unit-head'), await delegated(judge, 'snv-department-head')],
    'own_submission',
  ],
  [
    'the author has moved and become a judge',
    author,
    () => moved(author, 'deputy-director'),
    'own_submission',
  ],
  [
    'the author has moved, and a judge delegates to them',
    author,
    async () => [await moved(author, 'specialist'), await delegated(judge, author)],
    'own_submission',
  ],
  [
    'the author has moved and become a judge, and delegates',
    'snv-department-head',
    async () => [await moved(author, 'deputy-director'), await delegated(author, 'snv-department-head')],
    'own_submission',
  ],
  [
    'a judge gets a post in the submitting unit',
    judge,
    () => holds(judge, 'PMX', 'drafter'),
    'own_submission',
  ],
];

describe('every way to approve one’s own submission that anyone can think of is refused', () => {
  test.each(ways)('%s', async (_way, who, prepare, because) => {
    await prepare();
    expect(await approvedBy(who)).toBe(because);
  });

  test('the same person is taken once nothing of it holds: the table can fail', async () => {
    await delegated(judge, 'snv-department-head');
    const { available } = await json(
      await engine.request('snv-department-head', 'GET', `/api/submissions/${plan}`),
    );
    expect(available).toContainEqual(
      expect.objectContaining({ verb: 'decide', because: null, onBehalfOf: [person(judge).id] }),
    );
  });
});

/** Sent as an administrator's service would; what it may not do, the engine itself refuses. */
async function repair<Kind extends 'reassign' | 'appoint' | 'record-paper'>(
  kind: Kind,
  body: CommandBodies[Kind],
): Promise<string> {
  const actor = {
    personId: person('ubnd-administrator').id,
    capacity: { role: 'administrator', unitId: unitId('UBND') },
    onBehalfOf: [],
    via: 'api',
  } as const;
  const key = { id: crypto.randomUUID(), body: 'body' };
  const sent = await sendCommand(
    engine.client,
    plan,
    commandOf({ kind, key, actor, seen: 1_000_000, ...body }),
  );
  return sent.outcome === 'refused' ? sent.refusal.code : sent.outcome;
}

/** The guarantee: `repair` is given the body that belongs to its kind, which a union cannot express. */
const commandOf = (command: object) => command as unknown as Parameters<typeof sendCommand>[2];

const remark = { id: crypto.randomUUID(), digest: 'digest' };
const file = { id: crypto.randomUUID(), digest: 'digest' };
const paperOf = (who: DemoPersonKey) => ({
  signerId: person(who).id,
  verdict: 'approve' as const,
  number: '12/QĐ-SNV',
  date: '2026-11-20',
  file,
  remark,
});

describe('nor does an administrator open another way', () => {
  test.each([author, head])('%s is not given the step', async (who) => {
    const body = { step: 'review', assigneeId: person(who).id, work: 'decide', remark } as const;
    expect(await repair('reassign', body)).toBe('own_submission');
  });

  test.each([author, head])('%s is not let decide without the role', async (who) => {
    expect(await repair('appoint', { step: 'review', personId: person(who).id, remark })).toBe(
      'own_submission',
    );
  });

  test.each([author, head])('a paper that %s signed is not recorded', async (who) => {
    expect(await repair('record-paper', { step: 'review', paper: paperOf(who) })).toBe('own_submission');
  });

  test('nor let decide themselves', async () => {
    const own = person('ubnd-administrator').id;
    expect(await repair('appoint', { step: 'review', personId: own, remark })).toBe('own_repair');
  });

  test('nor made to stand in for a judge by their own order', async () => {
    const body = {
      principalId: person(judge).id,
      delegateId: person('ubnd-administrator').id,
      from: today,
      until: today,
      paperNumber: '1/QĐ',
    };
    const response = await engine.request('ubnd-administrator', 'POST', '/api/delegations', body);
    expect(await json(response)).toMatchObject({ status: 400 });
  });
});

test('a post that is handed over to the author does not let them judge what they wrote', async () => {
  const order = { receivers: { positions: person(author).id }, reason: 'Chuyển công tác.' };
  const path = `/api/people/${person(other).id}/hand-over`;
  const response = await engine.request('ubnd-administrator', 'POST', path, order);
  expect((await json(response)).items).toContainEqual(
    expect.objectContaining({ kind: 'position', isDone: true }),
  );
  expect(await approvedBy(author)).toBe('own_submission');
});

test('several in one sitting: what was not opened as it is now is refused, and stops no other', async () => {
  const items = [
    { submissionId: plan, step: 'review', seen: 0, verdict: 'approve' },
    { submissionId: plan, step: 'review', seen: 1_000_000, verdict: 'approve' },
    { submissionId: crypto.randomUUID(), step: 'review', seen: 1, verdict: 'approve' },
  ];
  const answer = await json(await engine.request(judge, 'POST', '/api/signings', { items }));
  expect(answer.items).toMatchObject([
    { version: null, because: 'stale' },
    { version: null, because: 'stale' },
    { version: null, problem: 'not_found' },
  ]);
  const byAuthor = { items: [{ ...items[0], seen: 3 }] };
  expect((await json(await engine.request(author, 'POST', '/api/signings', byAuthor))).items).toMatchObject([
    { version: null, because: 'own_submission' },
  ]);
});

test('a delegate decides on behalf of the judge, both names in the record, and neither counts again', async () => {
  await delegated(judge, 'snv-department-head');
  await delegated('snv-department-head', 'skhcn-director');
  const inbox = await json(await engine.request('skhcn-director', 'GET', '/api/tasks?part=standing-in'));
  expect(inbox.items).toContainEqual(expect.objectContaining({ submissionId: plan }));
  expect(await approvedBy('skhcn-director')).toBe('taken');
  const { items } = await json(await engine.request('ubnd-auditor', 'GET', api('timeline')));
  expect(items).toContainEqual(
    expect.objectContaining({
      type: 'decided',
      person: person('skhcn-director').name,
      role: 'deputy-director',
      onBehalfOf: [person('snv-department-head').name, person(judge).name],
    }),
  );
  for (const who of ['skhcn-director', judge, other] as const)
    expect(await approvedBy(who)).not.toBe('taken');
});

test('a delegation that ended counts for nothing at the very next request', async () => {
  await delegated(judge, 'stc-specialist');
  expect((await engine.request('stc-specialist', 'GET', `/api/submissions/${plan}`)).status).toBe(200);
  await engine.db
    .update(delegations)
    .set({ revokedAt: new Date() })
    .where(and(eq(delegations.delegateId, person('stc-specialist').id)));
  const { items } = await json(await engine.request('stc-specialist', 'GET', '/api/tasks?part=standing-in'));
  expect(items).toEqual([]);
});
