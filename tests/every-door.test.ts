import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { positions } from '../db/schema/index.ts';
import { demoPlanId } from '../demo/demo-drafts.ts';
import { type DemoPersonKey, demoPeople, person } from '../demo/demo-people.ts';
import { unitId } from '../demo/demo-units.ts';
import { startEngine, type TestEngine } from './support/engine.ts';

let engine: TestEngine;
const plan = demoPlanId('PMX');
const api = (path: string) => `/api/submissions/${plan}/${path}`;

beforeAll(async () => {
  engine = await startEngine();
  const { version } = await json(await engine.request('pmx-unit-head', 'GET', api('draft')));
  const sent = await engine.request('pmx-unit-head', 'POST', api('submit?wait=true'), {
    draftVersion: version,
  });
  expect(sent.status).toBe(200);
}, 60_000);
afterAll(() => engine.stop());

const json = async (response: Response): Promise<Readonly<Record<string, unknown>>> =>
  Object(await response.json());
const approve = { step: 'review', verdict: 'approve', seen: 1_000_000 };

/** Everything by which a step could be decided or brought nearer to it. */
const doors: readonly (readonly [verb: string, body: object])[] = [
  ['decide', approve],
  ['propose', approve],
  ['assign', { step: 'review', assigneeId: person('snv-specialist-1').id }],
  ['claim', { step: 'review' }],
  [
    'issue',
    {
      step: 'delegated-decision',
      number: '1',
      date: '2026-12-10',
      signingMode: 'TUQ.',
      attachmentId: person('pmx-drafter').id,
      seen: 1_000_000,
    },
  ],
  ['allocate', { step: 'allocation', requests: [{ lineId: 'line-1', amountBySource: { province: 1 } }] }],
  ['confirm', { step: 'allocation', lineIds: ['line-1'] }],
  [
    'report',
    {
      step: 'delivery',
      reports: [
        {
          lineId: 'line-1',
          classesHeld: 0,
          attendances: 0,
          distinctPeople: 0,
          spent: {},
          state: 'under-way',
        },
      ],
    },
  ],
];

describe('nobody decides on what is theirs', () => {
  test.each(['pmx-drafter', 'pmx-unit-head'] as const)(
    '%s, who wrote or signed it, is refused at every door',
    async (key) => {
      for (const [verb, body] of doors) {
        const response = await engine.request(key, 'POST', api(verb), body);
        expect([403, 404, 409, 422], `${verb}: ${response.status}`).toContain(response.status);
      }
    },
  );

  test('an author who is also a reviewer elsewhere is refused as an author', async () => {
    await engine.db.insert(positions).values({
      personId: person('pmx-drafter').id,
      unitId: unitId('SNV'),
      role: 'deputy-director',
      validFrom: '2026-01-01',
    });
    for (const [verb, body] of doors.slice(0, 4)) {
      const response = await engine.request('pmx-drafter', 'POST', api(verb), body);
      expect(response.status, verb).toBeGreaterThanOrEqual(400);
      expect((await json(response)).because, verb).toMatch(/own_submission|not_your_step/);
    }
  });

  test('a reviewer who holds a post in the submitting unit is refused, though they wrote nothing', async () => {
    await engine.db.insert(positions).values({
      personId: person('snv-deputy-director-2').id,
      unitId: unitId('PMX'),
      role: 'unit-head',
      validFrom: '2026-01-01',
    });
    const response = await engine.request('snv-deputy-director-2', 'POST', api('decide'), approve);
    expect(await json(response)).toMatchObject({ status: 403, because: 'own_submission' });
  });
});

describe('nobody acts or looks where they have no business', () => {
  const insiders: readonly string[] = ['PMX', 'SNV', 'SKHCN', 'STC', 'UBND'];
  const outsiders = demoPeople
    .filter(({ held }) => held.every(([unit]) => !insiders.includes(unit)))
    .map(({ key }) => key);

  test('whoever belongs to another unit does not even learn that the submission exists', async () => {
    expect(outsiders.length).toBeGreaterThan(5);
    for (const key of outsiders) {
      for (const path of ['', '/timeline', '/waiting', '/mails', '/difference', '/draft'])
        expect(
          (await engine.request(key, 'GET', `/api/submissions/${plan}${path}`)).status,
          `${key} ${path}`,
        ).toBe(404);
      for (const [verb, body] of doors)
        expect((await engine.request(key, 'POST', api(verb), body)).status, `${key} ${verb}`).toBe(404);
    }
  });

  test('of all people, only the deputy directors of the reviewing department may sign the review', async () => {
    const may: DemoPersonKey[] = [];
    for (const { key } of demoPeople) {
      const response = await engine.request(key, 'GET', `/api/submissions/${plan}`);
      if (!response.ok) continue;
      const { available } = await json(response);
      const offers =
        Array.isArray(available) && available.some((one) => one.verb === 'decide' && one.because === null);
      if (offers) may.push(key);
    }
    expect(may).toEqual(['snv-deputy-director-1']);
  });

  test('a step is given only to somebody who holds its work in the handling unit', async () => {
    for (const stranger of [person('stc-specialist').id, person('pmx-drafter').id, crypto.randomUUID()]) {
      const body = { step: 'review', assigneeId: stranger, work: 'propose' };
      const response = await engine.request('snv-department-head', 'POST', api('assign'), body);
      expect(await json(response)).toMatchObject({ because: 'assignee_missing' });
    }
  });

  test('the auditor reads everything and changes nothing', async () => {
    expect((await engine.request('ubnd-auditor', 'GET', `/api/submissions/${plan}`)).status).toBe(200);
    for (const [verb, body] of doors)
      expect(
        (await engine.request('ubnd-auditor', 'POST', api(verb), body)).status,
        verb,
      ).toBeGreaterThanOrEqual(403);
  });

  test('a position that ended counts for nothing at the very next request', async () => {
    expect((await engine.request('snv-specialist-1', 'GET', `/api/submissions/${plan}`)).status).toBe(200);
    await engine.db
      .update(positions)
      .set({ validTo: '2026-01-02' })
      .where(eq(positions.personId, person('snv-specialist-1').id));
    expect((await engine.request('snv-specialist-1', 'GET', `/api/submissions/${plan}`)).status).toBe(404);
  });
});
