import { createPublicKey } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../db/client.ts';
import { people, tokens } from '../db/schema/index.ts';
import { person } from '../demo/demo-people.ts';
import { authenticate } from '../identity/authenticate.ts';
import { freshDatabase } from '../tests/support/database.ts';
import type { Source } from './command.ts';
import { runCommand } from './run-command.ts';

const listed = z.array(z.object({ name: z.string(), role: z.string(), unit: z.string(), token: z.string() }));

async function freshEnvironment() {
  const database = await freshDatabase();
  const { db, close } = openDatabase(database.appUrl, { max: 2 });
  onTestFinished(async () => {
    await close();
    await database.drop();
  });
  const source: Source = {
    DATABASE_URL: database.appUrl,
    DATABASE_MIGRATION_URL: database.ownerUrl,
    SMTP_URL: 'smtp://localhost:1025',
    STORAGE_DIR: '/nonexistent',
    INSTALLATION_SECRET: 'a secret of the tests, 32 characters',
    TEMPORAL_CONFIG_FILE: '/nonexistent/temporal.toml',
    DEMO: 'true',
  };
  return { db, source };
}

async function run(source: Source, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, source, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const peopleOf = async (source: Source) =>
  listed.parse(JSON.parse((await run(source, 'demo-people', '--json')).out));

test('migrating again changes nothing and grants the role that the application connects as', async () => {
  const { source } = await freshEnvironment();
  expect(await run(source, 'migrate')).toMatchObject({ code: 0, err: '' });
  const elsewhere = { ...source, DATABASE_URL: 'postgres://nobody_here@localhost/totrinh' };
  const refused = await run(elsewhere, 'migrate');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('there is no database role nobody_here');
});

test('migrating needs the owner’s connection and nothing else', async () => {
  const { source } = await freshEnvironment();
  const { DATABASE_MIGRATION_URL } = source;
  expect(await run({ DATABASE_MIGRATION_URL }, 'migrate')).toMatchObject({ code: 0 });
});

test('the demo people’s tokens work, are the same at the second start, and are stored as hashes', async () => {
  const { db, source } = await freshEnvironment();
  expect(await run(source, 'seed-demo')).toMatchObject({ code: 0, out: 'The demo data is in place.' });
  const first = await peopleOf(source);
  expect(await run(source, 'seed-demo')).toMatchObject({ out: 'The demo data was there already.' });
  expect(await peopleOf(source)).toEqual(first);
  expect(first[0]).toMatchObject({
    name: 'Nông Thị Hạnh',
    role: 'Chuyên viên soạn hồ sơ',
    unit: 'UBND xã Hồng Thái',
  });
  for (const { name, token } of first) expect((await authenticate(db, token, 'api'))?.name).toBe(name);
  const stored = JSON.stringify(await db.select().from(tokens));
  for (const { token } of first) expect(stored).not.toContain(token);
});

test('another installation has other tokens', async () => {
  const { source } = await freshEnvironment();
  await run(source, 'seed-demo');
  const [one] = await peopleOf(source);
  const [other] = await peopleOf({ ...source, INSTALLATION_SECRET: 'another secret of the tests, longer' });
  expect(one?.name).toBe(other?.name);
  expect(one?.token).not.toBe(other?.token);
});

test('a revoked token is not listed again, an expired one is renewed', async () => {
  const { db, source } = await freshEnvironment();
  await run(source, 'seed-demo');
  const before = await peopleOf(source);
  await db.update(tokens).set({ expiresAt: new Date(0) });
  expect(await peopleOf(source)).toEqual(before);
  await db.update(tokens).set({ revokedAt: new Date() });
  expect(await peopleOf(source)).toEqual([]);
});

test('two seedings of an empty database at once end as one', async () => {
  const { db, source } = await freshEnvironment();
  const codes = await Promise.all([run(source, 'seed-demo'), run(source, 'seed-demo')]);
  expect(codes.map(({ code }) => code)).toEqual([0, 0]);
  expect(codes.map(({ out }) => out).toSorted()).toEqual([
    'The demo data is in place.',
    'The demo data was there already.',
  ]);
  expect((await db.select().from(people)).map(({ id }) => id)).toContain(person('ubnd-chair').id);
});
test.each(['seed-demo', 'demo-people'])('%s does nothing outside a demo', async (command) => {
  const { db, source } = await freshEnvironment();
  const refused = await run({ ...source, DEMO: 'false' }, command);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('DEMO must be true');
  expect(await db.select().from(people)).toEqual([]);
});

test('the audit key is a public key', async () => {
  const { source } = await freshEnvironment();
  const { out } = await run(source, 'audit-key');
  expect(createPublicKey(out).asymmetricKeyType).toBe('ed25519');
});
