import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scheduleSupervisor } from '../commands/supervisor.ts';
import { installationId } from '../db/installation-id.ts';
import { type Approvals, openApprovals, taskQueue } from './support/approvals.ts';

let approvals: Approvals;
beforeAll(async () => {
  approvals = await openApprovals();
});
afterAll(() => approvals.close());

test('a database starts again and again with its own Temporal namespace, and never with one of another installation', async () => {
  const id = await installationId(approvals.db);
  expect(await installationId(approvals.db)).toBe(id);
  await scheduleSupervisor(approvals.client, taskQueue, id);
  await scheduleSupervisor(approvals.client, taskQueue, id);
  await expect(scheduleSupervisor(approvals.client, taskQueue, randomUUID())).rejects.toThrow(
    /different installations/,
  );
});
