import { eq, isNull, sql } from 'drizzle-orm';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../../db/client.ts';
import { incidents, outbox, people } from '../../db/schema/index.ts';
import { createTransport, type MailTransport } from '../../emails/transport.ts';
import { type MailCatcher, startMailCatcher, type Treatment } from '../../scripts/runtime/mail-catcher.ts';
import { freePort } from '../../scripts/runtime/ports.ts';
import { emailOf, nameOf, type Organisation } from '../../tests/support/sample-organisation.ts';
import { openStory, playToApproval } from '../../tests/support/sample-stories.ts';
import { seeded } from '../../tests/support/seeded-database.ts';
import { takeDue } from './due-rows.ts';
import { sendAllDue } from './send-all-due.ts';

type Server = { readonly port?: number; readonly onRecipient?: (address: string) => Treatment };

async function catcherThat(server: Server = {}): Promise<MailCatcher> {
  const catcher = await startMailCatcher(server);
  onTestFinished(() => catcher.stop());
  return catcher;
}

type Setting = { readonly limitMs?: number; readonly onBeat?: () => void };

/** Mailing to a server at this port, with a log to look into. */
function mailing(db: Database, port: number, { limitMs = 10_000, onBeat }: Setting = {}) {
  const logged: string[] = [];
  const transport = createTransport({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Totrinh <totrinh@totrinh.example>',
    limitMs,
  });
  onTestFinished(() => transport.close());
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const { signal } = new AbortController();
  let beats = 0;
  const beat = (): void => {
    beats += 1;
    onBeat?.();
  };
  const needs = { db, transport, publicUrl: 'https://totrinh.example', secret: 'a secret of the tests', log };
  return { logged, beats: () => beats, send: (until = signal) => sendAllDue(needs, { beat, signal: until }) };
}

async function withMail(): Promise<{ db: Database; organisation: Organisation }> {
  const { db, organisation } = await seeded();
  await playToApproval(await openStory(db, organisation, 'KH-2027-0001'), organisation);
  return { db, organisation };
}

const messageIds = (catcher: MailCatcher): readonly string[] =>
  catcher
    .messages()
    .map(({ messageId }) => messageId)
    .sort();
const owed = async (db: Database): Promise<readonly string[]> =>
  (await db.select().from(outbox)).map((row) => row.messageId).sort();
const rowsIn = (db: Database, state: 'queued' | 'sent' | 'refused') =>
  db.select().from(outbox).where(eq(outbox.state, state));
const letTimePass = (db: Database) =>
  db.update(outbox).set({ nextAttemptAt: sql`now()` }).where(eq(outbox.state, 'queued'));

test('every mail that is owed goes out once, under its Message-ID, to its recipient', async () => {
  const { db } = await withMail();
  const catcher = await catcherThat();
  const { send, beats } = mailing(db, catcher.port);
  expect(await send()).toEqual({ nextInMs: 30_000 });
  await send();
  expect(messageIds(catcher)).toEqual(await owed(db));
  expect(await rowsIn(db, 'sent')).toHaveLength(catcher.messages().length);
  expect(beats()).toBe(catcher.messages().length);
  expect(catcher.messages(emailOf('head')).length).toBeGreaterThan(0);
});

test('a refused mailbox is noted and shown, and holds up nobody else', async () => {
  const { db, organisation } = await withMail();
  const gone = emailOf('deputy');
  const catcher = await catcherThat({ onRecipient: (address) => (address === gone ? 'refuse' : 'accept') });
  const { send, logged } = mailing(db, catcher.port);
  await send();
  const refused = await rowsIn(db, 'refused');
  expect(refused.length).toBeGreaterThan(0);
  for (const row of refused)
    expect(row).toMatchObject({ recipientId: organisation.personId('deputy'), lastError: '550 5.1.1' });
  expect(await rowsIn(db, 'queued')).toHaveLength(0);
  expect(catcher.messages()).toHaveLength((await owed(db)).length - refused.length);
  const raised = await db.select().from(incidents);
  expect(raised).toMatchObject([
    {
      kind: 'mail-refused',
      subject: organisation.personId('deputy'),
      detail: '550 5.1.1',
      occurrences: refused.length,
    },
  ]);
  expect(logged.join('')).not.toContain(gone);
  expect(logged.join('')).not.toContain(nameOf('deputy'));
});

test('a mailbox that takes a later mail is no longer shown as refusing; another one still is', async () => {
  const { db, organisation } = await withMail();
  await openStory(db, organisation, 'KH-2027-0002').then(({ submit }) => submit('2026-10-05 09:00', 'head'));
  const refusing = new Set([emailOf('deputy'), emailOf('head')]);
  const treat = (address: string): Treatment => (refusing.has(address) ? 'refuse' : 'accept');
  const catcher = await catcherThat({ onRecipient: treat });
  const { send } = mailing(db, catcher.port);
  await send();
  const open = async () => {
    const rows = await db.select().from(incidents).where(isNull(incidents.resolvedAt));
    return rows.map(({ subject }) => subject).toSorted();
  };
  const [deputy, head] = [organisation.personId('deputy'), organisation.personId('head')];
  expect(await open()).toEqual([deputy, head, head].toSorted());
  refusing.delete(emailOf('head'));
  const [later] = await db.select().from(outbox).where(eq(outbox.recipientId, head)).limit(1);
  await db
    .update(outbox)
    .set({ state: 'queued' })
    .where(eq(outbox.id, later?.id ?? ''));
  await letTimePass(db);
  await send();
  expect(await open()).toEqual([deputy]);
});

test('somebody who was deactivated meanwhile is told nothing, which is no fault', async () => {
  const { db, organisation } = await withMail();
  const personId = organisation.personId('specialist');
  await db.update(people).set({ active: false }).where(eq(people.id, personId));
  const catcher = await catcherThat();
  const { send } = mailing(db, catcher.port);
  await send();
  const unsent = await rowsIn(db, 'refused');
  expect(unsent.length).toBeGreaterThan(0);
  for (const row of unsent) expect(row).toMatchObject({ recipientId: personId, lastError: 'inactive' });
  expect(catcher.messages(emailOf('specialist'))).toEqual([]);
  expect(await rowsIn(db, 'sent')).toHaveLength((await owed(db)).length - unsent.length);
  expect(await rowsIn(db, 'queued')).toEqual([]);
  expect(await db.select().from(incidents)).toEqual([]);
});

test('what the mail server answered is kept, in short, as evidence of the delivery', async () => {
  const { db } = await withMail();
  const answers = [`250 2.0.0 OK queued as 4Z\u0111${'x'.repeat(500)}`, '250 taken'];
  const transport: MailTransport = {
    send: async () => ({ sent: true, response: answers.shift() ?? '250 taken' }),
    close: () => undefined,
  };
  const { signal } = new AbortController();
  const log = pino({ level: 'silent' });
  await sendAllDue(
    { db, transport, publicUrl: 'https://totrinh.example', secret: 'a secret of the tests', log },
    { beat: () => {}, signal },
  );
  const kept = (await rowsIn(db, 'sent')).map(({ response }) => response ?? '').toSorted();
  expect(kept[0]).toMatch(/^250 2\.0\.0 OK queued as 4Zđx+…$/);
  expect(kept[0]).toHaveLength(200);
  expect(new Set(kept.slice(1))).toEqual(new Set(['250 taken']));
});

test('a mail server that is down for a while loses nothing, and is left alone meanwhile', async () => {
  const { db } = await withMail();
  const port = await freePort();
  const { send } = mailing(db, port);
  expect(await send()).toEqual({ nextInMs: 15_000 });
  const tried = (await rowsIn(db, 'queued')).filter(({ attempts }) => attempts > 0);
  expect(tried.length).toBeLessThan((await owed(db)).length);
  for (const row of tried) expect(row).toMatchObject({ attempts: 1, lastError: 'ECONNREFUSED' });
  await letTimePass(db);
  await send();
  const catcher = await catcherThat({ port });
  await letTimePass(db);
  await send();
  expect(messageIds(catcher)).toEqual(await owed(db));
  expect(await rowsIn(db, 'sent')).toHaveLength((await owed(db)).length);
});

test('a mail server that hangs is given up in bounded time, whatever the backlog', async () => {
  const { db } = await withMail();
  const catcher = await catcherThat({ onRecipient: () => 'hang' });
  const { send } = mailing(db, catcher.port, { limitMs: 500 });
  const began = Date.now();
  expect(await send()).toEqual({ nextInMs: 15_000 });
  expect(Date.now() - began).toBeLessThan(2_500);
  expect(await rowsIn(db, 'queued')).toHaveLength((await owed(db)).length);
});

test('a mailbox that hangs, or is put off, holds up nobody else', async () => {
  const { db } = await withMail();
  const slow: Readonly<Record<string, Treatment>> = {
    [emailOf('specialist')]: 'hang',
    [emailOf('department')]: 'try_later',
  };
  const catcher = await catcherThat({ onRecipient: (address) => slow[address] ?? 'accept' });
  const { send } = mailing(db, catcher.port, { limitMs: 500 });
  const { nextInMs } = await send();
  const waiting = await rowsIn(db, 'queued');
  expect(catcher.messages()).toHaveLength((await owed(db)).length - waiting.length);
  expect([...new Set(waiting.map(({ lastError }) => lastError))].sort()).toEqual(['451 4.3.0', 'timeout']);
  expect(nextInMs).toBeGreaterThan(10_000);
  expect(nextInMs).toBeLessThanOrEqual(19_000);
});

test('a mail that cannot be made waits, and holds up nobody else', async () => {
  const { db } = await withMail();
  const [broken] = await db.select().from(outbox).where(eq(outbox.kind, 'submitted')).limit(1);
  await db
    .update(outbox)
    .set({ kind: 'completed', seq: 9_999 })
    .where(eq(outbox.id, broken?.id ?? ''));
  const catcher = await catcherThat();
  const { send, logged } = mailing(db, catcher.port);
  await send();
  expect(await rowsIn(db, 'queued')).toMatchObject([
    { id: broken?.id, attempts: 1, lastError: 'cannot be made' },
  ]);
  expect(await rowsIn(db, 'sent')).toHaveLength((await owed(db)).length - 1);
  expect(logged.join('')).toContain('event 9999 is not recorded');
});

test('what a killed worker had taken goes out later, and two workers at once send nothing twice', async () => {
  const { db } = await withMail();
  const taken = await takeDue(db, 3);
  const catcher = await catcherThat();
  const { send } = mailing(db, catcher.port);
  await Promise.all([send(), send()]);
  expect(catcher.messages()).toHaveLength((await owed(db)).length - taken.length);
  await letTimePass(db);
  await send();
  expect(messageIds(catcher)).toEqual(await owed(db));
});

test('a worker that is told to stop gives back what it has not tried, to go out at once', async () => {
  const { db } = await withMail();
  const catcher = await catcherThat();
  const stop = new AbortController();
  const { send } = mailing(db, catcher.port, { onBeat: () => stop.abort() });
  expect(await send(stop.signal)).toEqual({ nextInMs: 0 });
  const sent = catcher.messages().length;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan((await owed(db)).length);
  await send();
  expect(messageIds(catcher)).toEqual(await owed(db));
});

test('a backlog larger than a batch goes out in one go', async () => {
  const { db } = await withMail();
  await db.execute(sql`insert into outbox (id, submission_id, seq, kind, step, recipient_id, message_id)
    select gen_random_uuid(), submission_id, seq, kind, step, recipient_id, '<' || gen_random_uuid() || '@totrinh>'
    from outbox, generate_series(1, 3)`);
  const all = (await owed(db)).length;
  expect(all).toBeGreaterThan(100);
  const catcher = await catcherThat();
  const { send } = mailing(db, catcher.port);
  await send();
  expect(catcher.messages()).toHaveLength(all);
});
