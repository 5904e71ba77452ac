import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person } from '../demo/demo-people.ts';
import { loadCases } from '../scripts/chaos/checks/case.ts';
import { checkAll } from '../scripts/chaos/checks/check-all.ts';
import { replaysTheSame } from '../scripts/chaos/checks/g08-replays-the-same.ts';
import { openScene } from '../scripts/chaos/checks/scene.ts';
import type { Evidence, Guarantee, Operation, Violation } from '../scripts/chaos/operation.ts';
import { patched } from '../scripts/chaos/planted/copy-of-source.ts';
import { plantedBugs } from '../scripts/chaos/planted/planted-bugs.ts';
import { cloneDir } from '../scripts/runtime/clone.ts';
import { breakage } from '../scripts/walkthrough/break-workflow.ts';
import { openStage, type Send } from '../scripts/walkthrough/stage.ts';
import { playStory } from '../scripts/walkthrough/story.ts';
import { bundleForReplay } from './replay/replay-history.ts';
import { startEngine, type TestEngine } from './support/engine.ts';
import { eventually } from './support/eventually.ts';

let engine: TestEngine;
let owner: postgres.Sql;
let evidence: Evidence;
const operations: Operation[] = [];

beforeAll(async () => {
  engine = await startEngine();
  owner = postgres(engine.ownerUrl, { max: 1, onnotice: () => undefined });
  const began = Date.now();
  const mails = () => engine.catcher.messages();
  const stage = openStage({
    send: recorded(async (as, method, path, { headers, body }) =>
      engine.app.request(path, {
        method,
        headers: { ...headers, authorization: `Bearer ${engine.token(as)}` },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      }),
    ),
    mails: async () => mails().map(({ id, to, subject }) => ({ id, subject, to: to.join() })),
    say: () => undefined,
    ...breakage(engine.client, 'approval'),
  });
  await playStory(stage);
  await eventually(
    async () => owner`select 1 from outbox where state = 'queued'`,
    (waiting) => waiting.length === 0,
  );
  const now = Date.now();
  evidence = {
    operations,
    mails: mails().map(({ messageId, to, subject }) => ({ at: now, messageId, to, subject })),
    faults: [],
    began,
    healedAt: now,
    quietAt: now,
    databaseUrl: engine.appUrl,
    ownerUrl: engine.ownerUrl,
    temporalAddress: engine.address,
    namespace: engine.namespace,
    secret: engine.secret,
  };
}, 240_000);
afterAll(async () => {
  await owner.end();
  await engine.stop();
});

/** Notes what is asked and heard, as the clients of a chaos run do. */
const recorded =
  (send: Send): Send =>
  async (as, method, path, init) => {
    const begunAt = Date.now();
    const response = await send(as, method, path, init);
    const [, id, noun] = /^\/api\/submissions\/([0-9a-f-]{36})\/([a-z]+)/.exec(path) ?? [];
    const verb = path === '/api/submissions' ? 'create' : noun === 'attachments' ? 'upload' : noun;
    const said = Object(
      await response
        .clone()
        .json()
        .catch(() => null),
    );
    operations.push({
      id: operations.length + 1,
      person: as,
      personId: person(as).id,
      method: methods.find((one) => one === method) ?? 'GET',
      path,
      verb: method === 'POST' ? (verb ?? null) : null,
      submissionId: id ?? null,
      key: method === 'POST' ? (init.headers['idempotency-key'] ?? null) : null,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
      begunAt,
      heard: [
        {
          at: Date.now(),
          status: response.status,
          version: response.ok ? (said.version ?? null) : null,
          code: response.ok ? null : (said.because ?? said.code ?? null),
        },
      ],
      expected: response.ok ? 'accept' : 'refuse',
      purpose: 'story',
    });
    return response;
  };
const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

test('a run in which everything went well keeps every guarantee', async () => {
  expect(operations.filter(({ verb }) => verb === 'decide').length).toBeGreaterThan(10);
  expect(await checkAll(evidence)).toEqual([]);
}, 60_000);

/** The accepted verb that stands first in the log. */
const accepted = (verb: string): Operation => {
  const found = operations.find(
    (one) => one.verb === verb && one.heard.some(({ status }) => status === 200 || status === 201),
  );
  if (found === undefined) throw new Error(`nobody did “${verb}”`);
  return found;
};
const replaced = (operation: Operation, change: Partial<Operation>): Evidence => ({
  ...evidence,
  operations: operations.map((one) => (one === operation ? { ...one, ...change } : one)),
});
const added = (operation: Operation, change: Partial<Operation>): Evidence => ({
  ...evidence,
  operations: [...operations, { ...operation, ...change, id: operations.length + 1 }],
});
const heardAgain = ({ heard }: Operation, change: Partial<Operation['heard'][number]>): Operation['heard'] =>
  heard.map((one) => ({ ...one, ...change }));

type Lie = readonly [Guarantee, what: string, tell: () => Evidence, found: RegExp];

describe('a client log that does not fit is noticed', () => {
  const lies: readonly Lie[] = [
    [
      1,
      'an event that nobody asked for',
      () => ({ ...evidence, operations: operations.filter((one) => one !== accepted('decide')) }),
      /asked for by nobody/,
    ],
    [
      1,
      'an accepted decision that is nowhere',
      () => added(accepted('decide'), { key: 'another' }),
      /not there/,
    ],
    [1, 'an accepted upload that is nowhere', () => added(accepted('upload'), { key: 'another' }), /none/],
    [
      1,
      'a refused decision that took effect',
      () => replaced(accepted('decide'), { heard: heardAgain(accepted('decide'), { status: 409 }) }),
      /event \d+, \w+/,
    ],
    [
      2,
      'another answer to the same key',
      () => added(accepted('decide'), { heard: heardAgain(accepted('decide'), { version: 999 }) }),
      /versions \d+ and 999/,
    ],
    [
      2,
      'another body under the same key',
      () => added(accepted('decide'), { body: { step: 'another' } }),
      /2 bodies accepted/,
    ],
    [
      2,
      'a repeat that was refused',
      () =>
        added(accepted('decide'), {
          begunAt: Date.now(),
          heard: heardAgain(accepted('decide'), { status: 409 }),
        }),
      /was refused/,
    ],
    [6, 'a mail that never came', () => ({ ...evidence, mails: evidence.mails.slice(1) }), /not taken/],
    [
      6,
      'a mail that nobody owed',
      () => ({
        ...evidence,
        mails: [...evidence.mails, { at: 0, messageId: '<x>', to: [], subject: 'Hello' }],
      }),
      /Hello/,
    ],
    [
      6,
      'a mail that went to somebody else',
      () => ({ ...evidence, mails: evidence.mails.map((one) => ({ ...one, to: ['x@example.org'] })) }),
      /x@example/,
    ],
    [
      9,
      'a decision by somebody who only read',
      () => replaced(accepted('decide'), { method: 'GET', verb: null, key: null }),
      /who sent GET/,
    ],
    [
      10,
      'an acceptance that should not be',
      () => replaced(accepted('decide'), { expected: 'refuse' }),
      /accepted/,
    ],
    [
      10,
      'a refusal of what was offered',
      () =>
        added(accepted('decide'), {
          key: 'another',
          heard: [{ at: 0, status: 422, version: null, code: 'not_your_step' }],
        }),
      /refused: not_your_step/,
    ],
  ];
  test.each(lies)(
    'guarantee %i: %s',
    async (guarantee, _what, tell, found) => {
      expectFound(await checkAll(tell()), guarantee, found);
    },
    60_000,
  );
});

type Tampering = readonly [
  Guarantee,
  what: string,
  table: string,
  tamper: (sql: postgres.Sql) => Promise<unknown>,
  found: RegExp,
];

describe('a database that was tampered with is noticed', () => {
  const tamperings: readonly Tampering[] = [
    [
      1,
      'a lost event',
      'events',
      (sql) =>
        sql`delete from events where cause_id = (select cause_id from events where type = 'decided' limit 1)`,
      /not there/,
    ],
    [
      1,
      'a row that is behind',
      'submissions',
      (sql) => sql`update submissions set round = round + 1 where version > 0`,
      /"round":/,
    ],
    [1, 'an answer that was lost', 'answers', (sql) => sql`delete from answers`, /none/],
    [
      3,
      'a decision by the author',
      'events',
      (sql) => sql`update events e set actor = jsonb_set(actor, '{personId}',
      (select s.actor->'personId' from events s where s.submission_id = e.submission_id and s.seq = 1)) where type = 'decided'`,
      /who wrote it/,
    ],
    [
      3,
      'decisions by one person at all steps',
      'events',
      (sql) => sql`update events e set actor = jsonb_set(actor, '{personId}',
      (select s.actor->'personId' from events s where s.submission_id = e.submission_id and s.type = 'decided' order by seq limit 1)) where type in ('decided', 'decision-issued')`,
      /who decided at/,
    ],
    [
      4,
      'a grant that is not in its pool',
      'ledger',
      (sql) => sql`update ledger set granted = granted + 1 where kind = 'reserve'`,
      /reserved|free/,
    ],
    [
      4,
      'a ledger that contradicts the workflow',
      'ledger',
      (sql) => sql`update ledger set granted = granted - 1 where kind = 'commit'`,
      /committed/,
    ],
    [
      5,
      'a due date that passed in silence',
      'events',
      (sql) => sql`update events set data = jsonb_set(data, '{due}', to_jsonb(1)) where type = 'step-opened'`,
      /nothing until/,
    ],
    [
      6,
      'a mail that was never owed',
      'outbox',
      (sql) => sql`delete from outbox where kind = 'submitted'`,
      /nothing in the outbox/,
    ],
    [
      6,
      'a mail that waits for ever',
      'outbox',
      (sql) => sql`update outbox set state = 'queued', next_attempt_at = now() - interval '1 hour'`,
      /it waits since/,
    ],
    [
      7,
      'a changed event',
      'events',
      (sql) => sql`update events set data = data || '{"round": 7}' where seq = 5`,
      /changed/,
    ],
    [7, 'a gap', 'events', (sql) => sql`delete from events where seq = 2`, /event 3/],
    [
      8,
      'an event that no workflow recorded so',
      'events',
      (sql) => sql`update events set digest = 'x' where seq = 4`,
      /another in the trail/,
    ],
    [
      10,
      'a post that nobody may decide in',
      'events',
      (sql) =>
        sql`update events set actor = jsonb_set(actor, '{capacity,role}', '"clerk"') where type = 'decided'`,
      /as clerk/,
    ],
  ];
  test.each(tamperings)(
    'guarantee %i: %s',
    async (guarantee, _what, table, tamper, found) => {
      await owner.unsafe(`create temp table kept as table ${table}`);
      await tamper(owner);
      try {
        expectFound(await checkAll(evidence), guarantee, found);
      } finally {
        await putBack(table);
      }
    },
    60_000,
  );

  const putBack = async (table: string): Promise<void> => {
    if (table === 'submissions')
      await owner`update submissions s set round = kept.round from kept where kept.id = s.id`;
    else await owner.unsafe(`delete from ${table}; insert into ${table} select * from kept`);
    await owner`drop table kept`;
  };
});

test('histories that today’s code would answer otherwise are noticed', async () => {
  const plant = { file: 'evolve/steps.ts', from: 'counts: true,', to: "counts: true, concern: 'another'," };
  const scene = await openScene(evidence);
  try {
    const cases = await loadCases(scene, [accepted('decide').submissionId ?? '']);
    const found = await replaysTheSame({ workflowBundle: await bundleForReplay(plant) }, cases);
    expectFound(found, 8, /./);
  } finally {
    await scene.close();
  }
}, 60_000);

function expectFound(violations: readonly Violation[], guarantee: Guarantee, found: RegExp): void {
  const ofIt = violations
    .filter((one) => one.guarantee === guarantee)
    .map((one) => `${one.expected}: ${one.found}`);
  expect(ofIt).toContainEqual(expect.stringMatching(found));
}

describe('the planted bugs', () => {
  test('there is one at least for each guarantee', () => {
    const covered = new Set(plantedBugs.map(({ guarantee }) => guarantee));
    expect([...covered].toSorted((left, right) => left - right)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test.each(
    plantedBugs.flatMap(({ name, patches }) => patches.map((patch) => [name, patch.file, patch] as const)),
  )('“%s” still fits %s, once', (_name, file, patch) => {
    const text = readFileSync(join(cloneDir, file), 'utf8');
    expect(patched(text, patch)).not.toBe(text);
  });
});
