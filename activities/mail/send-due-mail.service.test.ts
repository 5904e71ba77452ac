import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { eq, type SQL, sql } from 'drizzle-orm';
import pino from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMailNudge } from '../../commands/mail.ts';
import { outbox } from '../../db/schema/index.ts';
import { createTransport } from '../../emails/transport.ts';
import { startMailCatcher } from '../../scripts/runtime/mail-catcher.ts';
import { openStory, playToApproval } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import { freshNamespace } from '../../tests/support/temporal.ts';
import { createMailing } from './send-due-mail.ts';

const taskQueue = 'post-office';

test('a nudge is enough for everything that is owed to go out, and one right after it for the rest', {
  timeout: 60_000,
}, async () => {
  const { db, organisation } = await seeded();
  await playToApproval(await openStory(db, organisation, 'KH-2027-0001'), organisation);
  const catcher = await startMailCatcher();
  const transport = createTransport({ smtpUrl: catcher.smtpUrl, from: 'Totrinh <totrinh@totrinh.example>' });
  const { address, namespace } = await freshNamespace();
  const [native, connection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ]);
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('../../workflows/workflows.ts', import.meta.url)),
    activities: createMailing({
      db,
      transport,
      publicUrl: 'https://totrinh.example',
      secret: 'a secret of the tests',
      log: pino({ level: 'silent' }),
    }),
  });
  const running = worker.run();
  onTestFinished(async () => {
    worker.shutdown();
    await running;
    await Promise.all([native.close(), connection.close(), catcher.stop()]);
    transport.close();
  });

  const lost: unknown[] = [];
  const nudge = createMailNudge(new Client({ connection, namespace }), taskQueue, (error) =>
    lost.push(error),
  );
  const queued = () => db.$count(outbox, eq(outbox.state, 'queued'));
  const allSent = async () => expect(await queued()).toBe(0);
  await nudge();
  await vi.waitFor(allSent, { timeout: 30_000, interval: 100 });

  await playToApproval(await openStory(db, organisation, 'KH-2027-0002'), organisation);
  const become = (due: SQL) =>
    db.update(outbox).set({ nextAttemptAt: due }).where(eq(outbox.state, 'queued'));
  await become(sql`now() + interval '1 hour'`);
  await nudge();
  await setTimeout(200);
  await become(sql`now()`);
  await nudge();
  await vi.waitFor(allSent, { timeout: 10_000, interval: 100 });
  expect(catcher.messages()).toHaveLength(await db.$count(outbox));
  expect(lost).toEqual([]);
});
