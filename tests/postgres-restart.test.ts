import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../db/migrate.ts';
import { makeDataDir } from '../scripts/runtime/clone.ts';
import { startPostgres } from '../scripts/runtime/postgres.ts';
import { type Approvals, openApprovals } from './support/approvals.ts';

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

const silent = (): void => undefined;
const dir = mkdtempSync(join(makeDataDir(), 'restart-'));
let postgres: Postgres;
let approvals: Approvals;

beforeAll(async () => {
  postgres = await startPostgres({ dir, log: silent });
  await postgres.createDatabase('totrinh');
  await migrate(postgres.ownerUrl('totrinh'));
  approvals = await openApprovals({
    appUrl: postgres.appUrl('totrinh'),
    ownerUrl: postgres.ownerUrl('totrinh'),
    drop: async () => undefined,
  });
  await approvals.startWorker();
}, 60_000);

afterAll(async () => {
  await approvals.close();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('a decision that was answered while PostgreSQL was down is in the trail once when it is back', async () => {
  const submissionId = await approvals.submit();
  await approvals.projected(submissionId, 3);
  await postgres.stop();
  const sent = await approvals.send(submissionId, 'specialist', 'claim', { step: 'review' });
  expect(sent).toEqual({ outcome: 'accepted', version: 4 });
  postgres = await startPostgres({ dir, log: silent, port: postgres.port });
  await approvals.projected(submissionId, 4);
  expect((await approvals.events(submissionId)).map(({ type }) => type)).toEqual([
    'submitted',
    'stage-entered',
    'step-opened',
    'claimed',
  ]);
}, 90_000);
