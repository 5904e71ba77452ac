import { spawnSync } from 'node:child_process';
import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { writeCheckpoint } from '../activities/checkpoint.ts';
import { verifyingKey } from '../db/audit-key.ts';
import { checkpoints, submissions } from '../db/schema/index.ts';
import { publicKeyOf } from '../scripts/audit/public-key.ts';
import type { Violation } from '../scripts/audit/report.ts';
import { verifyAudit } from '../scripts/audit/verify-audit.ts';
import { withConnection } from '../scripts/runtime/postgres-databases.ts';
import {
  changePools,
  openSampleRecord,
  rewrite,
  type SampleRecord,
  sampleSecret,
} from './support/sample-record.ts';

const violationsOf = async ({ owner, publicKey }: SampleRecord): Promise<readonly Violation[]> =>
  (await verifyAudit(owner, publicKey)).violations;

test('a clean trail verifies, and the application’s own role may verify it', async () => {
  const record = await openSampleRecord();
  const report = await withConnection(record.database.appUrl, (sql) => verifyAudit(sql, record.publicKey));
  expect(report).toEqual({
    chains: 2,
    events: 13,
    changes: 4,
    checkpoints: 2,
    unsealed: 0,
    violations: [],
  });
});

test('the verifier derives the same public key as the writer, by code of its own', () => {
  expect(publicKeyOf(sampleSecret)).toBe(verifyingKey(sampleSecret));
});

type Tampering = readonly [
  what: string,
  tamper: (record: SampleRecord) => Promise<unknown>,
  found: (record: SampleRecord) => readonly Violation[],
];

const onRows: readonly Tampering[] = [
  [
    'changed content',
    ({ owner, other }) =>
      owner`update events set data = data || '{"round": 7}' where submission_id = ${other} and seq = 5`,
    ({ other }) => [{ code: 'event_changed', submissionId: other, seq: 5 }],
  ],
  [
    'a changed person',
    ({ owner, other }) =>
      owner`update events set actor = jsonb_set(actor, '{personId}', '"somebody"') where submission_id = ${other} and seq = 5`,
    ({ other }) => [{ code: 'event_changed', submissionId: other, seq: 5 }],
  ],
  [
    'a changed time',
    ({ owner, other }) =>
      owner`update events set at = at - interval '1 day' where submission_id = ${other} and seq = 5`,
    ({ other }) => [{ code: 'event_changed', submissionId: other, seq: 5 }],
  ],
  [
    'a time changed by less than a millisecond',
    ({ owner, other }) =>
      owner`update events set at = at + interval '7 microseconds' where submission_id = ${other} and seq = 5`,
    ({ other }) => [{ code: 'event_changed', submissionId: other, seq: 5 }],
  ],
  [
    'changed content with its digest made to fit',
    async (record) => {
      const { owner, other } = record;
      const [fifth] = await owner<
        { digest: string }[]
      >`select digest from events where submission_id = ${other} and seq = 4`;
      await owner`update events set digest = ${fifth?.digest ?? ''} where submission_id = ${other} and seq = 5`;
    },
    ({ other }) => [
      { code: 'event_changed', submissionId: other, seq: 5 },
      { code: 'hash_wrong', submissionId: other, seq: 5 },
    ],
  ],
  [
    'a missing row in the middle',
    ({ owner, other }) => owner`delete from events where submission_id = ${other} and seq = 3`,
    ({ other }) => [
      { code: 'event_missing', submissionId: other, seq: 3 },
      { code: 'link_broken', submissionId: other, seq: 4 },
    ],
  ],
  [
    'two swapped rows',
    ({ owner, other }) =>
      owner.begin(async (sql) => {
        for (const [from, to] of [
          [3, 999],
          [4, 3],
          [999, 4],
        ] as const)
          await sql`update events set seq = ${to} where submission_id = ${other} and seq = ${from}`;
      }),
    ({ other }) => [
      { code: 'event_changed', submissionId: other, seq: 3 },
      { code: 'link_broken', submissionId: other, seq: 3 },
    ],
  ],
];

const onChains: readonly Tampering[] = [
  [
    'an added row, however well made',
    (record) =>
      rewrite(record, record.grown, (history) => [
        ...history,
        ...history.slice(-1).map((last) => ({ ...last, seq: last.seq + 1 })),
      ]),
    ({ grown }) => [{ code: 'event_added', submissionId: grown, seq: 6 }],
  ],
  [
    'a row slipped in, and the whole chain computed anew',
    (record) =>
      rewrite(record, record.other, (history) =>
        [...history.slice(0, 3), ...history.slice(2)].map((event, index) => ({ ...event, seq: index + 1 })),
      ),
    ({ other }) => [{ code: 'head_changed', submissionId: other, seq: 8, checkpoint: 1 }],
  ],
  [
    'changed content, and the whole chain computed anew',
    (record) =>
      rewrite(record, record.other, (history) => history.map((event) => ({ ...event, at: event.at + 1 }))),
    ({ other }) => [{ code: 'head_changed', submissionId: other, seq: 8, checkpoint: 1 }],
  ],
  [
    'a removed tail',
    ({ owner, grown }) => owner`delete from events where submission_id = ${grown} and seq > 2`,
    ({ grown }) => [
      { code: 'head_missing', submissionId: grown, seq: 5, checkpoint: 2 },
      { code: 'tail_missing', submissionId: grown, seq: 3 },
    ],
  ],
  [
    'a removed tail that the submission’s row was made to fit',
    async ({ owner, grown }) => {
      await owner`delete from events where submission_id = ${grown} and seq > 3`;
      await owner`update submissions set version = 3, sealed_version = 3 where id = ${grown}`;
    },
    ({ grown }) => [{ code: 'head_missing', submissionId: grown, seq: 5, checkpoint: 2 }],
  ],
  [
    'a tail removed before any checkpoint covered it',
    async ({ owner, db, grown }) => {
      await db.delete(checkpoints).where(eq(checkpoints.id, 2));
      await owner`update submissions set sealed_version = 3 where id = ${grown}`;
      await owner`delete from events where submission_id = ${grown} and seq = 5`;
    },
    ({ grown }) => [{ code: 'tail_missing', submissionId: grown, seq: 5 }],
  ],
  [
    'a removed whole chain',
    async ({ owner, other }) => {
      await owner`delete from events where submission_id = ${other}`;
      await owner`delete from submissions where id = ${other}`;
    },
    ({ other }) => [
      { code: 'head_missing', submissionId: other, seq: 8, checkpoint: 1 },
      { code: 'chains_missing', checkpoint: 1, expected: 2, found: 1 },
    ],
  ],
];

const onCheckpoints: readonly Tampering[] = [
  [
    'a changed checkpoint',
    ({ owner }) => owner`update checkpoints set chains = 1 where id = 1`,
    () => [{ code: 'checkpoint_forged', checkpoint: 1 }],
  ],
  [
    'a chain computed anew, and the checkpoint’s head made to fit',
    async (record) => {
      const { owner, other } = record;
      await rewrite(record, other, (history) => history.map((event) => ({ ...event, at: event.at + 1 })));
      await owner`update checkpoints set heads = (select jsonb_agg(case when head->>'submissionId' = ${other} then
        jsonb_set(head, '{hash}', to_jsonb((select hash from events where submission_id = ${other} and seq = 8))) else head end)
        from jsonb_array_elements(heads) head) where id = 1`;
    },
    () => [{ code: 'checkpoint_forged', checkpoint: 1 }],
  ],
  [
    'a checkpoint that somebody signed with another key',
    async ({ owner, db }) => {
      await owner`delete from checkpoints where id = 2`;
      await owner`update submissions set sealed_version = 3 where sealed_version = 5`;
      await writeCheckpoint(db, 'the secret of somebody else, 32 chars');
    },
    () => [{ code: 'checkpoint_forged', checkpoint: 3 }],
  ],
  [
    'a removed checkpoint',
    ({ owner }) => owner`delete from checkpoints where id = 1`,
    () => [{ code: 'checkpoint_missing', checkpoint: 2 }],
  ],
  [
    'the last checkpoint removed',
    ({ owner }) => owner`delete from checkpoints where id = 2`,
    ({ grown }) => [{ code: 'checkpoint_missing', submissionId: grown, seq: 5 }],
  ],
];

const onChanges: readonly Tampering[] = [
  [
    'a change of people or organisation that was edited',
    ({ owner }) => owner`update changes set data = '{"amount": 8}' where seq = 2`,
    () => [{ code: 'event_changed', change: 2 }],
  ],
  [
    'such a change done by somebody else than recorded',
    ({ owner }) => owner`update changes set actor_id = ${uuidv7()} where seq = 2`,
    () => [{ code: 'event_changed', change: 2 }],
  ],
  [
    'such a change removed from the middle',
    ({ owner }) => owner`delete from changes where seq = 2`,
    () => [
      { code: 'event_missing', change: 2 },
      { code: 'link_broken', change: 3 },
    ],
  ],
  [
    'the last of such changes removed',
    ({ owner }) => owner`delete from changes where seq = 4`,
    () => [{ code: 'head_missing', change: 4, checkpoint: 2 }],
  ],
  [
    'all of such changes written anew, consistent in themselves',
    async ({ owner, db }) => {
      await owner`delete from changes`;
      await changePools(db, ['opened', 'raised', 'kept', 'closed']);
    },
    () => [
      { code: 'head_changed', change: 3, checkpoint: 1 },
      { code: 'head_changed', change: 4, checkpoint: 2 },
    ],
  ],
];

describe('the verifier finds', () => {
  test.each([...onRows, ...onChains, ...onCheckpoints, ...onChanges])('%s', async (_what, tamper, found) => {
    const record = await openSampleRecord();
    await tamper(record);
    expect(await violationsOf(record)).toEqual(expect.arrayContaining([...found(record)]));
  });
});

test('events that no checkpoint covers yet are counted as such', async () => {
  const record = await openSampleRecord();
  await record.db.delete(checkpoints);
  await record.db.update(submissions).set({ sealedVersion: 0 });
  expect(await verifyAudit(record.owner, record.publicKey)).toMatchObject({ unsealed: 13, violations: [] });
});

describe('the application’s role', () => {
  const instants = {
    events: 'at',
    checkpoints: 'created_at',
    ledger: 'created_at',
    definitions: 'published_at',
    changes: 'at',
  };
  const statements = Object.entries(instants).flatMap(([table, column]) => [
    `update ${table} set ${column} = now()`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `drop table ${table}`,
  ]);
  test.each(statements)('cannot %s', async (statement) => {
    const { database } = await openSampleRecord();
    await withConnection(database.appUrl, async (sql) => {
      await expect(sql.unsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
    });
  });
});

describe('on the command line', () => {
  const verify = (database: string, ...flags: readonly string[]) =>
    spawnSync('node_modules/.bin/tsx', ['scripts/audit-verify.ts', ...flags], {
      env: {
        ...process.env,
        DATABASE_URL: database,
        INSTALLATION_SECRET: sampleSecret,
        AUDIT_PUBLIC_KEY: '',
      },
      encoding: 'utf8',
    });

  test('a clean record ends well, a changed one with 1 and a sentence about each event', async () => {
    const { database, owner, other } = await openSampleRecord();
    const clean = verify(database.appUrl);
    expect(clean).toMatchObject({ status: 0, stderr: '' });
    expect(clean.stdout).toContain('The record is intact: 2 submissions, 13 events, 4 changes');
    await owner`update events set actor = null where submission_id = ${other} and seq = 5`;
    const changed = verify(database.appUrl, '--lang', 'vi');
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain(
      `hồ sơ ${other}, bản ghi 5: nội dung, thời điểm hoặc người thực hiện đã bị sửa`,
    );
    expect(JSON.parse(verify(database.appUrl, '--json').stdout).violations).toEqual([
      { code: 'event_changed', submissionId: other, seq: 5 },
    ]);
  });
});
